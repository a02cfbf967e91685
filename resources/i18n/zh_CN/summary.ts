<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>summary</name>
    <message>
        <source>Orders placed in the month, unpaid and cancelled ones included.</source>
        <translation>本月下单的订单数，含未付款和已取消的。</translation>
    </message>
    <message>
        <source>What the placed orders asked for, postage included, before cancellations and refunds.</source>
        <translation>本月下单的应付金额，含邮费，未扣取消和退款。</translation>
    </message>
    <message>
        <source>Orders paid in the month, by payment time; orders of service links only are left out.</source>
        <translation>按付款时间在本月支付的订单数；只含补差价、邮费等链接的订单不计。</translation>
    </message>
    <message>
        <source>What the orders paid in the month asked for, postage and service links included, refunds not deducted.</source>
        <translation>本月支付订单的应付金额，含邮费和补差价等链接，未扣退款。</translation>
    </message>
    <message>
        <source>All refunds known against the orders paid in the month, whenever the money went back.</source>
        <translation>本月支付订单已知的全部退款，不论何时退回。</translation>
    </message>
    <message>
        <source>Paid less all refunds known against those orders; it still falls while refunds arrive.</source>
        <translation>支付金额减这些订单已知的全部退款；后续还有退款时会变小。</translation>
    </message>
    <message>
        <source>Refunds that succeeded in the month, whenever their orders were paid.</source>
        <translation>本月退款成功的金额，不论订单何时付款。</translation>
    </message>
    <message>
        <source>Paid in the month less the refunds that succeeded in it; two groups of orders, so no rate is made of it.</source>
        <translation>本月支付金额减本月退款成功金额；两者不是同一批订单，不用来算比率。</translation>
    </message>
    <message>
        <source>Different buyers of the orders paid in the month; not a sum of the days.</source>
        <translation>本月支付订单去重后的买家数，不等于每日之和。</translation>
    </message>
    <message>
        <source>Units of the orders paid in the month, service links left out.</source>
        <translation>本月支付订单的件数，不含补差价等链接。</translation>
    </message>
    <message>
        <source>Paid for goods ÷ paying buyers of the month.</source>
        <translation>本月商品支付金额 ÷ 支付买家数。</translation>
    </message>
    <message>
        <source>Paid for goods ÷ paid orders of the month.</source>
        <translation>本月商品支付金额 ÷ 支付订单数。</translation>
    </message>
    <message>
        <source>Orders paid in the month for which a refund or a return is known.</source>
        <translation>本月支付订单中已知有退款或退货的单数。</translation>
    </message>
    <message>
        <source>Refunded ÷ paid, by value, of the orders paid in the month.</source>
        <translation>本月支付订单的退款金额 ÷ 支付金额。</translation>
    </message>
    <message>
        <source>What the orders completed in the month asked for; a later refund does not undo it.</source>
        <translation>本月交易成功订单的应付金额；之后的退款不扣回。</translation>
    </message>
    <message>
        <source>Net sales of the goods whose cost is known, less the cost of what was shipped and kept.</source>
        <translation>有成本资料的商品净销售额，减去已发货且未退回商品的成本。</translation>
    </message>
    <message>
        <source>Gross margin ÷ the net sales it was made from.</source>
        <translation>毛利 ÷ 对应的净销售额。</translation>
    </message>
    <message>
        <source>Units returned of units sold, both of the orders paid in the month.</source>
        <translation>本月支付订单中，退货件数／售出件数。</translation>
    </message>
    <message>
        <source>Share of the month's net sales.</source>
        <translation>占本月净销售额的比例。</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>按日</translation>
    </message>
    <message>
        <source>orders and GMV by order day; paid, refunded and net by payment day; refunds paid out by the day they succeeded</source>
        <translation>下单数和下单金额按下单日，支付、退款、净额按付款日，退款支出按退款成功日</translation>
    </message>
    <message>
        <source>No day of this month is covered.</source>
        <translation>本月没有任何一天有数据。</translation>
    </message>
    <message>
        <source>category not known, postage and orders without lines</source>
        <translation>类目不明、邮费及没有明细的订单</translation>
    </message>
    <message>
        <source>By category</source>
        <translation>按类目</translation>
    </message>
    <message>
        <source>No imported file tells the category of what was sold.</source>
        <translation>已导入的报表里没有所售商品的类目。</translation>
    </message>
    <message>
        <source>lines of the orders paid in the month by the category of their product; most net sales first</source>
        <translation>本月支付订单的明细，按商品类目；净销售额从高到低</translation>
    </message>
    <message>
        <source>By province</source>
        <translation>按省份</translation>
    </message>
    <message>
        <source>province not known</source>
        <translation>省份不明</translation>
    </message>
    <message>
        <source>No imported file tells the province of the buyers.</source>
        <translation>已导入的报表里没有买家省份。</translation>
    </message>
    <message>
        <source>orders paid in the month by the province they went to; most net sales first</source>
        <translation>本月支付的订单，按收货省份；净销售额从高到低</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未写原因</translation>
    </message>
    <message>
        <source>No refund succeeded in this month.</source>
        <translation>本月没有退款成功的记录。</translation>
    </message>
    <message>
        <source>No refund export with dates has been imported.</source>
        <translation>还没有导入带日期的退款报表。</translation>
    </message>
    <message>
        <source>By refund reason</source>
        <translation>按退款原因</translation>
    </message>
    <message>
        <source>refunds that succeeded in the month, whenever their orders were paid; largest first</source>
        <translation>本月退款成功的记录，不论订单何时付款；金额从高到低</translation>
    </message>
    <message>
        <source>unnamed products</source>
        <translation>未写名称的商品</translation>
    </message>
    <message>
        <source>postage, order discounts and orders without lines</source>
        <translation>邮费、整单优惠及没有明细的订单</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>按商品</translation>
    </message>
    <message>
        <source>lines of the orders paid in the month, less the refunds known against them; most net sales first</source>
        <translation>本月支付订单的明细，减已知退款；净销售额从高到低</translation>
    </message>
    <message>
        <source>No order lines have been imported: the products sold are not known.</source>
        <translation>还没有导入订单明细，不知道卖了哪些商品。</translation>
    </message>
    <message>
        <source>Sold best</source>
        <translation>卖得最好</translation>
    </message>
    <message>
        <source>by net sales; returned: units returned of units sold, orders paid in the month</source>
        <translation>按净销售额；退货：退货件数／售出件数，本月支付的订单</translation>
    </message>
    <message>
        <source>by net sales of the orders paid in the month</source>
        <translation>按本月支付订单的净销售额</translation>
    </message>
    <message>
        <source>returned {returned_of}</source>
        <translation>退货 {returned_of}</translation>
    </message>
    <message>
        <source>sold below cost</source>
        <translation>售价低于成本</translation>
    </message>
    <message>
        <source>refunds ate the margin</source>
        <translation>退款吃掉毛利</translation>
    </message>
    <message>
        <source>unpaid orders</source>
        <translation>未付款订单</translation>
    </message>
    <message>
        <source>placed, not paid</source>
        <translation>已下单，未付款</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>拖后腿的</translation>
    </message>
    <message>
        <source>refunds beyond the shop's usual rate, margin lost, stock at cost, unpaid orders</source>
        <translation>金额：超出全店平均的退款、亏损的毛利、按成本计的库存、未付款订单</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>没有特别突出的。</translation>
    </message>
    <message>
        <source>{units} unsold for {days} days</source>
        <translation>库存 {units} 件，{days} 天没有卖出</translation>
    </message>
    <message>
        <source>+{amount_value}</source>
        <translation>+{amount_value}</translation>
    </message>
    <message>
        <source>{amount_value}</source>
        <translation>{amount_value}</translation>
    </message>
    <message>
        <source>Net sales {total}: number of buyers {by_number}, value per buyer {by_worth}, refunds {by_refunds}, service links {by_service}.</source>
        <translation>净销售额 {total}：买家数 {by_number}，客单价 {by_worth}，退款 {by_refunds}，补差价等链接 {by_service}。</translation>
    </message>
    <message>
        <source>Net sales {total}: number of buyers {by_number}, value per buyer {by_worth}, refunds {by_refunds}.</source>
        <translation>净销售额 {total}：买家数 {by_number}，客单价 {by_worth}，退款 {by_refunds}。</translation>
    </message>
    <message>
        <source>Net sales {total}: number of orders {by_number}, value per order {by_worth}, refunds {by_refunds}, service links {by_service}.</source>
        <translation>净销售额 {total}：订单数 {by_number}，笔单价 {by_worth}，退款 {by_refunds}，补差价等链接 {by_service}。</translation>
    </message>
    <message>
        <source>Net sales {total}: number of orders {by_number}, value per order {by_worth}, refunds {by_refunds}.</source>
        <translation>净销售额 {total}：订单数 {by_number}，笔单价 {by_worth}，退款 {by_refunds}。</translation>
    </message>
    <message>
        <source>Units per order went from {base_units} to {now_units}.</source>
        <translation>连带率由 {base_units} 变为 {now_units}。</translation>
    </message>
    <message>
        <source>The refund rate rose {by_points} points, from {base_rate} to {now_rate}.</source>
        <translation>退款率上升 {by_points} 个百分点，由 {base_rate} 到 {now_rate}。</translation>
    </message>
    <message>
        <source>The refund rate fell {by_points} points, from {base_rate} to {now_rate}.</source>
        <translation>退款率下降 {by_points} 个百分点，由 {base_rate} 到 {now_rate}。</translation>
    </message>
    <message>
        <source>{title}: {change}, the largest rise ({now_value} after {base_value}).</source>
        <translation>{title}：{change}，增加最多（{now_value}，上月 {base_value}）。</translation>
    </message>
    <message>
        <source>{title}: {change}, the largest fall ({now_value} after {base_value}).</source>
        <translation>{title}：{change}，减少最多（{now_value}，上月 {base_value}）。</translation>
    </message>
    <message>
        <source>{province} moved most among the provinces: {change} ({now_value} after {base_value}).</source>
        <translation>各省中{province}变化最大：{change}（{now_value}，上月 {base_value}）。</translation>
    </message>
    <message>
        <source>Monthly summary</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>There is no month to print yet</source>
        <translation>还没有可打印的月份</translation>
    </message>
    <message>
        <source>Import the orders of a month, and it is laid out here page by page.</source>
        <translation>导入一个月的订单后，这里会排好每一页。</translation>
    </message>
    <message>
        <source>{basis}; the first {most} of {n}</source>
        <translation>{basis}；共 {n} 行，列前 {most} 行</translation>
    </message>
    <message>
        <source>Close {month}</source>
        <translation>关账 {month}</translation>
    </message>
    <message>
        <source>provinces with too few buyers, together</source>
        <translation>买家过少的省份合计</translation>
    </message>
    <message>
        <source>{n} pages, A4, also in black and white</source>
        <translation>A4 共 {n} 页，黑白打印同样清晰</translation>
    </message>
</context>
</TS>
