<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>overview</name>
    <message>
        <source>{goods}</source>
        <translation>{goods}</translation>
    </message>
    <message>
        <source>Others: {n}</source>
        <translation>其余 {n} 个</translation>
    </message>
    <message>
        <source>The imported exports have no order time.</source>
        <translation>已导入的报表里没有下单时间。</translation>
    </message>
    <message>
        <source>No payment time is known for these orders.</source>
        <translation>这些订单没有付款时间。</translation>
    </message>
    <message>
        <source>The imported exports have no completion time.</source>
        <translation>已导入的报表里没有交易完成时间。</translation>
    </message>
    <message>
        <source>The imported exports have no buyer column.</source>
        <translation>已导入的报表里没有买家一栏。</translation>
    </message>
    <message>
        <source>The buyers of these orders are masked or missing.</source>
        <translation>这些订单的买家被打码或缺失。</translation>
    </message>
    <message>
        <source>The imported exports do not tell how many units were bought.</source>
        <translation>已导入的报表里没有购买件数。</translation>
    </message>
    <message>
        <source>No refunds have been imported yet.</source>
        <translation>还没有导入退款数据。</translation>
    </message>
    <message>
        <source>The imported exports do not tell when refunds succeeded.</source>
        <translation>已导入的报表里没有退款成功时间。</translation>
    </message>
    <message>
        <source>An order was returned without its amount being known.</source>
        <translation>有订单已退货，但退款金额不明。</translation>
    </message>
    <message>
        <source>None of these orders has an amount.</source>
        <translation>这些订单都没有金额。</translation>
    </message>
    <message>
        <source>The amount paid is not known for any of these orders.</source>
        <translation>这些订单的实付金额都不明。</translation>
    </message>
    <message>
        <source>No cost is known for what was sold.</source>
        <translation>所售商品没有成本资料。</translation>
    </message>
    <message>
        <source>There is nothing to divide by.</source>
        <translation>分母为零，无法计算。</translation>
    </message>
    <message>
        <source>No imported file covers this span.</source>
        <translation>没有导入过这段时间的报表。</translation>
    </message>
    <message>
        <source>different paying buyers, known for {known} of {orders} orders</source>
        <translation>去重后的支付买家数；{orders} 单中有 {known} 单知道买家</translation>
    </message>
    <message>
        <source>paid for goods ÷ paying buyers, over the {known} of {orders} orders whose buyer is known</source>
        <translation>商品支付金额 ÷ 支付买家数；{orders} 单中只算知道买家的 {known} 单</translation>
    </message>
    <message>
        <source>units of paid orders, known for {known} of {orders} orders</source>
        <translation>支付订单的件数；{orders} 单中有 {known} 单知道件数</translation>
    </message>
    <message>
        <source>order price of all placed orders; {unknown} of {orders} orders have no amount</source>
        <translation>全部下单金额；{orders} 单中有 {unknown} 单没有金额</translation>
    </message>
    <message>
        <source>paid orders, refunds not deducted; of {unknown} the amount or the day of payment is not known</source>
        <translation>支付订单金额，未扣退款；有 {unknown} 单不知道金额或付款日</translation>
    </message>
    <message>
        <source>orders placed {from_on} to {to_on}, unpaid and cancelled included</source>
        <translation>{from_on} 至 {to_on} 下单，含未付款和已取消</translation>
    </message>
    <message>
        <source>order price of all placed orders, before cancellations and refunds</source>
        <translation>全部下单金额，未扣取消和退款</translation>
    </message>
    <message>
        <source>by payment time {from_on} to {to_on}, without service links</source>
        <translation>按付款时间 {from_on} 至 {to_on}，不含补差价、邮费等链接</translation>
    </message>
    <message>
        <source>paid orders by payment time, postage included, refunds not deducted</source>
        <translation>按付款时间，含邮费，未扣退款</translation>
    </message>
    <message>
        <source>refunds that succeeded in the span, whenever the order was paid</source>
        <translation>本期退款成功的金额，不论订单何时付款</translation>
    </message>
    <message>
        <source>paid in the span less refunds that succeeded in the span</source>
        <translation>本期支付金额减本期退款成功金额</translation>
    </message>
    <message>
        <source>different paying buyers of the span</source>
        <translation>本期去重后的支付买家数</translation>
    </message>
    <message>
        <source>units of paid orders, without service links</source>
        <translation>支付订单的件数，不含补差价、邮费等链接</translation>
    </message>
    <message>
        <source>paid for goods ÷ paying buyers</source>
        <translation>商品支付金额 ÷ 支付买家数</translation>
    </message>
    <message>
        <source>paid for goods ÷ paid orders</source>
        <translation>商品支付金额 ÷ 支付订单数</translation>
    </message>
    <message>
        <source>payable of the orders completed in the span, later refunds not deducted</source>
        <translation>本期交易成功订单的应付金额，未扣之后的退款</translation>
    </message>
    <message>
        <source>no refunds have been imported: nothing is deducted</source>
        <translation>还没有导入退款数据，未作扣减</translation>
    </message>
    <message>
        <source>refunded ÷ paid, by value, of the orders paid in the span</source>
        <translation>退款金额 ÷ 支付金额，按本期付款的订单</translation>
    </message>
    <message>
        <source>orders paid in the span with a refund known up to {known_on}</source>
        <translation>本期付款的订单中，截至 {known_on} 已知有退款的单数</translation>
    </message>
    <message>
        <source>all refunds known up to {known_on} against the orders paid in the span</source>
        <translation>本期付款订单截至 {known_on} 已知的全部退款</translation>
    </message>
    <message>
        <source>paid less refunds known by {known_on}; more may come until {mature_on}</source>
        <translation>支付金额减截至 {known_on} 已知的退款；{mature_on} 之前还可能有退款</translation>
    </message>
    <message>
        <source>paid less the refunds known up to {known_on} against those orders</source>
        <translation>支付金额减这些订单截至 {known_on} 已知的退款</translation>
    </message>
    <message>
        <source>net sales less the cost of those goods; {missing_rate} of net sales has no cost and is left out</source>
        <translation>净销售额减商品成本；{missing_rate} 的净销售额没有成本，未计入</translation>
    </message>
    <message>
        <source>gross margin ÷ net sales</source>
        <translation>毛利 ÷ 净销售额</translation>
    </message>
    <message>
        <source>net sales less the cost of those goods</source>
        <translation>净销售额减商品成本</translation>
    </message>
    <message>
        <source>{n} orders are placed but not paid: {sum_value}; the oldest has waited {days} days.</source>
        <translation>{n} 个订单已下单未付款，共 {sum_value}；最早的已等了 {days} 天。</translation>
    </message>
    <message>
        <source>{n} unpaid orders are left to follow up: {sum_value}; the oldest has waited {days} days.</source>
        <translation>还有 {n} 个未付款订单可以催付，共 {sum_value}；最早的已等了 {days} 天。</translation>
    </message>
    <message>
        <source>Written to lately, or no letters</source>
        <translation>未计入：近期已联系或不愿被打扰</translation>
    </message>
    <message>
        <source>payable of orders placed {low} to {high} days before {as_of_on} and not paid</source>
        <translation>{as_of_on} 之前 {low} 至 {high} 天下单、尚未付款的应付金额</translation>
    </message>
    <message>
        <source>The refund rate rose from {base_rate} to {now_rate}: {extra_value} more was refunded than at the old rate.</source>
        <translation>退款率由 {base_rate} 升到 {now_rate}，比按原来的退款率多退 {extra_value}。</translation>
    </message>
    <message>
        <source>refunds by value of {n} paid orders against {base_n} in the comparison</source>
        <translation>按金额计算；本期支付 {n} 单，对比期 {base_n} 单</translation>
    </message>
    <message>
        <source>Net sales are {net_value}, {fall_rate} below {base}: {lost_value} less.</source>
        <translation>净销售额 {net_value}，比{base}少 {fall_rate}，少了 {lost_value}。</translation>
    </message>
    <message>
        <source>net sales of {from_on} to {to_on} against {base_from_on} to {base_to_on}</source>
        <translation>{from_on} 至 {to_on} 与 {base_from_on} 至 {base_to_on} 的净销售额相比</translation>
    </message>
    <message>
        <source>No order export covers {days}: about {sum_value} of sales is not in these figures.</source>
        <translation>{days} 没有订单报表，约 {sum_value} 的销售额未计入。</translation>
    </message>
    <message>
        <source>No refund export covers {days}: about {sum_value} of refunds may be missing.</source>
        <translation>{days} 没有退款报表，可能少计约 {sum_value} 的退款。</translation>
    </message>
    <message>
        <source>estimate: {days_n} missing days × the mean of {observed_n} covered days</source>
        <translation>估算：缺 {days_n} 天 × 有数据的 {observed_n} 天的日均值</translation>
    </message>
    <message>
        <source>{from_on} to {to_on}</source>
        <translation>{from_on} 至 {to_on}</translation>
    </message>
    <message>
        <source>{from_on} to {to_on} as known up to {known_on}, compared with {base_from_on} to {base_to_on}</source>
        <translation>{from_on} 至 {to_on}，截至 {known_on} 已知的数据，与 {base_from_on} 至 {base_to_on} 相比</translation>
    </message>
    <message>
        <source>No orders have been imported yet</source>
        <translation>还没有导入订单</translation>
    </message>
    <message>
        <source>No data for this span; data from {first_on} to {last_on}</source>
        <translation>这段时间没有数据；现有数据 {first_on} 至 {last_on}</translation>
    </message>
    <message>
        <source>Data to {last_on}; orders missing {order_days}; refunds missing {refund_days}</source>
        <translation>数据至 {last_on}；缺订单 {order_days}；缺退款 {refund_days}</translation>
    </message>
    <message>
        <source>Data to {last_on}; orders missing {order_days}</source>
        <translation>数据至 {last_on}；缺订单 {order_days}</translation>
    </message>
    <message>
        <source>Data to {last_on}; refunds missing {refund_days}</source>
        <translation>数据至 {last_on}；缺退款 {refund_days}</translation>
    </message>
    <message>
        <source>Data to {last_on}</source>
        <translation>数据至 {last_on}</translation>
    </message>
    <message>
        <source>No orders have been imported yet: drop an order export on the window to begin.</source>
        <translation>还没有导入订单：把订单报表拖进窗口就可以开始。</translation>
    </message>
    <message>
        <source>No imported file covers {from_on} to {to_on}.</source>
        <translation>没有导入过 {from_on} 至 {to_on} 的报表。</translation>
    </message>
    <message>
        <source>No order export covers {from_on} to {to_on}; {n} orders placed before were paid then.</source>
        <translation>没有导入过 {from_on} 至 {to_on} 的订单报表；只有之前下的 {n} 单在此期间付款。</translation>
    </message>
    <message>
        <source>the same month last year</source>
        <translation>去年同月</translation>
    </message>
    <message>
        <source>the same days last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>the month before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>the same days of the month before</source>
        <translation>上月同期</translation>
    </message>
    <message>
        <source>{stand} {finding}</source>
        <translation>{stand}{finding}</translation>
    </message>
    <message>
        <source>{n} orders were placed; what was paid is not known.</source>
        <translation>共下单 {n} 单，支付情况不明。</translation>
    </message>
    <message>
        <source>Net sales are {now_value} from {n} paid orders.</source>
        <translation>净销售额 {now_value}，支付 {n} 单。</translation>
    </message>
    <message>
        <source>Paid sales are {now_value} from {n} paid orders; refunds are not known.</source>
        <translation>支付金额 {now_value}，支付 {n} 单；退款不明。</translation>
    </message>
    <message>
        <source>Net sales are {now_value}, {by_rate} above {base}.</source>
        <translation>净销售额 {now_value}，比{base}多 {by_rate}。</translation>
    </message>
    <message>
        <source>Net sales are {now_value}, {by_rate} below {base}.</source>
        <translation>净销售额 {now_value}，比{base}少 {by_rate}。</translation>
    </message>
    <message>
        <source>Paid sales are {now_value}, {by_rate} above {base}; refunds are not known.</source>
        <translation>支付金额 {now_value}，比{base}多 {by_rate}；退款不明。</translation>
    </message>
    <message>
        <source>Paid sales are {now_value}, {by_rate} below {base}; refunds are not known.</source>
        <translation>支付金额 {now_value}，比{base}少 {by_rate}；退款不明。</translation>
    </message>
    <message>
        <source>{n} orders paid or sent have no amount or no payment time; they are not in the paid value.</source>
        <translation>{n} 个已付款或已发货的订单没有金额或付款时间，未计入支付金额。</translation>
    </message>
    <message>
        <source>{n} orders have no amount; they are not in the GMV.</source>
        <translation>{n} 个订单没有金额，未计入下单金额。</translation>
    </message>
    <message>
        <source>{n} orders were returned without a known amount: refunds and net sales are not known until the amounts are imported.</source>
        <translation>{n} 个订单已退货但金额不明；导入退款金额之前，退款金额和净销售额无法确定。</translation>
    </message>
    <message>
        <source>{n} refunds ({sum_value}) belong to orders that are not imported; they count only as refunds paid out.</source>
        <translation>{n} 笔退款（{sum_value}）的订单还没有导入，只计入退款支出。</translation>
    </message>
    <message>
        <source>No refunds have been imported: net sales equal what was paid.</source>
        <translation>还没有导入退款数据，净销售额等于支付金额。</translation>
    </message>
    <message>
        <source>The buyer of {n} of {orders} paid orders is masked or missing.</source>
        <translation>{orders} 个支付订单中有 {n} 个的买家被打码或缺失。</translation>
    </message>
    <message>
        <source>The comparison {from_on} to {to_on} is only covered in part.</source>
        <translation>对比期 {from_on} 至 {to_on} 的数据不全。</translation>
    </message>
    <message>
        <source>{n} orders are dated {as_of_on} or later and are not used.</source>
        <translation>{n} 个订单的日期在 {as_of_on} 或之后，未计入。</translation>
    </message>
    <message>
        <source>{file}, {kind}: {new} new, {changed} changed, {same} the same</source>
        <translation>{file}，{kind}：新增 {new}，变更 {changed}，相同 {same}</translation>
    </message>
    <message>
        <source>Files imported together: {n}; {new} new, {changed} changed, {same} the same</source>
        <translation>共 {n} 个文件：新增 {new} 行，变更 {changed} 行，相同 {same} 行</translation>
    </message>
    <message>
        <source>This changed orders by {orders}, paid sales by {paid_value}, refunds by {refund_value}</source>
        <translation>由此订单变动 {orders} 单，支付金额变动 {paid_value}，退款变动 {refund_value}</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>order lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>purchase orders</source>
        <translation>采购单</translation>
    </message>
    <message>
        <source>bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>product traffic</source>
        <translation>商品流量</translation>
    </message>
    <message>
        <source>shop traffic</source>
        <translation>店铺流量</translation>
    </message>
    <message>
        <source>traffic sources</source>
        <translation>流量来源</translation>
    </message>
    <message>
        <source>search words</source>
        <translation>搜索词</translation>
    </message>
    <message>
        <source>promotion</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>settlements</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>buyers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>listings</source>
        <translation>商品搜索结果</translation>
    </message>
    <message>
        <source>purchase prices</source>
        <translation>进货价格</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Money list</source>
        <translation>待办清单</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What stands out</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>没有需要处理的。</translation>
    </message>
    <message>
        <source>The order export is missing. In the back office it is found under</source>
        <translation>缺少订单报表，可在后台这里导出：</translation>
    </message>
    <message>
        <source>Qianniu › Trade › Sold items › Batch export</source>
        <translation>千牛 &gt; 交易 &gt; 已卖出的宝贝 &gt; 批量导出</translation>
    </message>
    <message>
        <source>Drop the file anywhere on this window; it is taken as it is.</source>
        <translation>把文件拖进窗口任意位置即可，不用改名也不用另存。</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>未付款</translation>
    </message>
    <message>
        <source>Refunds up</source>
        <translation>退款上升</translation>
    </message>
    <message>
        <source>Sales down</source>
        <translation>销售下降</translation>
    </message>
    <message>
        <source>Data missing</source>
        <translation>数据缺失</translation>
    </message>
    <message>
        <source>Import the missing days</source>
        <translation>去补导数据</translation>
    </message>
    <message>
        <source>Go to the panel</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>Orders placed and not paid</source>
        <translation>已下单未付款的订单</translation>
    </message>
    <message>
        <source>The oldest has waited</source>
        <translation>最早的已等</translation>
    </message>
    <message>
        <source>What they would pay</source>
        <translation>应付金额合计</translation>
    </message>
    <message>
        <source>{paid_value} × {usual_rate} = {expected_value}</source>
        <translation>{paid_value} × {usual_rate} = {expected_value}</translation>
    </message>
    <message>
        <source>{refund_value} − {expected_value} = {extra_value}</source>
        <translation>{refund_value} − {expected_value} = {extra_value}</translation>
    </message>
    <message>
        <source>Refund rate of the comparison</source>
        <translation>对比期退款率</translation>
    </message>
    <message>
        <source>Refunds at that rate</source>
        <translation>按该退款率应退</translation>
    </message>
    <message>
        <source>Refunded beyond it</source>
        <translation>多退金额</translation>
    </message>
    <message>
        <source>{base_value} − {net_value} = {lost_value}</source>
        <translation>{base_value} − {net_value} = {lost_value}</translation>
    </message>
    <message>
        <source>{lost_value} ÷ {base_value} = {lost_rate}</source>
        <translation>{lost_value} ÷ {base_value} = {lost_rate}</translation>
    </message>
    <message>
        <source>Net sales of the comparison</source>
        <translation>对比期净销售额</translation>
    </message>
    <message>
        <source>Share of the comparison</source>
        <translation>占对比期</translation>
    </message>
    <message>
        <source>Fallen by</source>
        <translation>减少金额</translation>
    </message>
    <message>
        <source>{covered_value} ÷ {covered_days} × {days} = {expected_value}</source>
        <translation>{covered_value} ÷ {covered_days} × {days} = {expected_value}</translation>
    </message>
    <message>
        <source>Days missing</source>
        <translation>缺失天数</translation>
    </message>
    <message>
        <source>Days covered in the last months</source>
        <translation>近几个月有数据的天数</translation>
    </message>
    <message>
        <source>What those came to</source>
        <translation>这些天合计</translation>
    </message>
    <message>
        <source>Expected of the missing days</source>
        <translation>缺失天数预计金额</translation>
    </message>
    <message>
        <source>Paid for goods</source>
        <translation>商品支付金额</translation>
    </message>
    <message>
        <source>Share whose cost is known</source>
        <translation>有成本资料的占比</translation>
    </message>
    <message>
        <source>Net sales of that share</source>
        <translation>其中的净销售额</translation>
    </message>
    <message>
        <source>Cost of those goods</source>
        <translation>这些商品的成本</translation>
    </message>
    <message>
        <source>{goods_value} ÷ {count} = {mean_value}</source>
        <translation>{goods_value} ÷ {count} = {mean_value}</translation>
    </message>
    <message>
        <source>{net_value} × {share_rate} = {known_value}</source>
        <translation>{net_value} × {share_rate} = {known_value}</translation>
    </message>
    <message>
        <source>{whole_value} − {part_value} = {rest_value}</source>
        <translation>{whole_value} − {part_value} = {rest_value}</translation>
    </message>
    <message>
        <source>{part_value} ÷ {whole_value} = {found_rate}</source>
        <translation>{part_value} ÷ {whole_value} = {found_rate}</translation>
    </message>
    <message>
        <source>No stock count has been imported.</source>
        <translation>还没有导入库存。</translation>
    </message>
    <message>
        <source>It is not known which goods were sold.</source>
        <translation>不知道卖出了哪些商品。</translation>
    </message>
    <message>
        <source>Buyers slip</source>
        <translation>好买家流失</translation>
    </message>
    <message>
        <source>Buyers silent</source>
        <translation>久未购买</translation>
    </message>
    <message>
        <source>New buyers</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>See whom to write to</source>
        <translation>看看联系谁</translation>
    </message>
    <message>
        <source>Runs out</source>
        <translation>将断货</translation>
    </message>
    <message>
        <source>Dead stock</source>
        <translation>滞销库存</translation>
    </message>
    <message>
        <source>See what to order</source>
        <translation>看看订什么</translation>
    </message>
    <message>
        <source>See the goods</source>
        <translation>看看这些商品</translation>
    </message>
    <message>
        <source>Nothing has been looked at or judged yet.</source>
        <translation>还没有检查过，也没有可判断的项。</translation>
    </message>
    <message>
        <source>No action has reached its day yet.</source>
        <translation>还没有整改到期。</translation>
    </message>
    <message>
        <source>The imported order exports do not tell when orders were sent.</source>
        <translation>导入的订单里没有发货时间。</translation>
    </message>
    <message>
        <source>No order of these days can be judged.</source>
        <translation>这些天没有可判断的订单。</translation>
    </message>
    <message>
        <source>No reviews have been imported yet.</source>
        <translation>还没有导入评价。</translation>
    </message>
    <message>
        <source>The imported review exports do not tell when a review was answered.</source>
        <translation>导入的评价里没有回复时间。</translation>
    </message>
    <message>
        <source>No review of these days has a rating.</source>
        <translation>这些天的评价都没有等级。</translation>
    </message>
    <message>
        <source>There are too few reviews to judge a share.</source>
        <translation>评价太少，不判断差评率。</translation>
    </message>
    <message>
        <source>How the cases stood on a past day is not known.</source>
        <translation>过去某天的处理状态无从得知。</translation>
    </message>
    <message>
        <source>No refund case of these days is known.</source>
        <translation>这些天没有退款记录。</translation>
    </message>
    <message>
        <source>The imported refund exports do not tell when goods were sent back.</source>
        <translation>导入的退款里没有退货时间。</translation>
    </message>
    <message>
        <source>The exports do not tell when returned goods arrived.</source>
        <translation>导出里没有收到退货的时间。</translation>
    </message>
    <message>
        <source>No check has failed yet, so there is no action.</source>
        <translation>还没有不通过的项，也就没有整改。</translation>
    </message>
    <message>
        <source>No orders have been imported yet.</source>
        <translation>还没有导入订单。</translation>
    </message>
    <message>
        <source>The imported exports name no buyers.</source>
        <translation>已导入的报表里没有买家昵称。</translation>
    </message>
    <message>
        <source>Nobody is known to have bought twice.</source>
        <translation>还没有买过两次的买家。</translation>
    </message>
    <message>
        <source>No older month tells how many more will come back.</source>
        <translation>没有更早的月份，推算不出还会退回多少。</translation>
    </message>
    <message>
        <source>No certificate has been typed in.</source>
        <translation>还没有录入证照。</translation>
    </message>
    <message>
        <source>the same month last year (its {base_days} days against {days})</source>
        <translation>去年同月（{base_days} 天，本期 {days} 天）</translation>
    </message>
    <message>
        <source>the month before (its {base_days} days against {days})</source>
        <translation>上月（{base_days} 天，本期 {days} 天）</translation>
    </message>
    <message>
        <source>What was sold lately is not known.</source>
        <translation>近期卖了什么不清楚。</translation>
    </message>
    <message>
        <source>Nothing of it was sold in the time looked at.</source>
        <translation>在统计期内没有售出。</translation>
    </message>
    <message>
        <source>Too few weeks of its sales are known.</source>
        <translation>有销售数据的周数太少。</translation>
    </message>
    <message>
        <source>No goods are known yet.</source>
        <translation>还没有商品。</translation>
    </message>
    <message>
        <source>No price of this item is known.</source>
        <translation>不知道这个商品的售价。</translation>
    </message>
    <message>
        <source>It loses money before advertising.</source>
        <translation>不算推广就已经亏钱。</translation>
    </message>
    <message>
        <source>Nothing of it lay in stock.</source>
        <translation>没有存货。</translation>
    </message>
    <message>
        <source>It is not on sale, so there is nothing to tell it by.</source>
        <translation>还没有上架，无从判断。</translation>
    </message>
    <message>
        <source>No search figures of it have been imported.</source>
        <translation>没有导入相关搜索数据。</translation>
    </message>
    <message>
        <source>Its search figures are too old to tell how it grows.</source>
        <translation>搜索数据太旧，看不出涨跌。</translation>
    </message>
    <message>
        <source>Too few days with search figures are known.</source>
        <translation>有搜索数据的天数太少。</translation>
    </message>
    <message>
        <source>Nobody searched for it before, so there is no growth to tell.</source>
        <translation>此前没有搜索，算不出涨幅。</translation>
    </message>
    <message>
        <source>No market search words fit its title.</source>
        <translation>没有市场搜索词与标题相符。</translation>
    </message>
    <message>
        <source>It is not known how many listings compete.</source>
        <translation>不知道有多少在线商品在竞争。</translation>
    </message>
    <message>
        <source>Too few of its figures are known for a score.</source>
        <translation>已知的数据太少，不打分。</translation>
    </message>
    <message>
        <source>No item passes both tests and has a score.</source>
        <translation>没有商品两项都过线且有评分。</translation>
    </message>
    <message>
        <source>It is not known.</source>
        <translation>未知。</translation>
    </message>
    <message>
        <source>Sold at a loss</source>
        <translation>亏本在卖</translation>
    </message>
    <message>
        <source>Past its best</source>
        <translation>已过旺期</translation>
    </message>
    <message>
        <source>Worth pushing</source>
        <translation>值得主推</translation>
    </message>
    <message>
        <source>See what to push</source>
        <translation>看看主推什么</translation>
    </message>
    <message>
        <source>Of the cases paid back in this period no unit has been graded yet.</source>
        <translation>这段时间退款的单子里，还没有一件验过货。</translation>
    </message>
    <message>
        <source>Case due</source>
        <translation>售后到期</translation>
    </message>
    <message>
        <source>Not graded</source>
        <translation>未验货</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>退货偏高</translation>
    </message>
    <message>
        <source>See the cases</source>
        <translation>看售后单</translation>
    </message>
    <message>
        <source>Grade the returns</source>
        <translation>去验货</translation>
    </message>
    <message>
        <source>See what comes back</source>
        <translation>看退货率</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已做</translation>
    </message>
    <message>
        <source>It is back after a while, or sooner if more is at stake</source>
        <translation>过一段时间再提醒；金额变大会更早</translation>
    </message>
    <message>
        <source>Later…</source>
        <translation>以后再说…</translation>
    </message>
    <message>
        <source>Not this…</source>
        <translation>不做…</translation>
    </message>
    <message>
        <source>No title of goods has been imported.</source>
        <translation>还没有导入商品标题。</translation>
    </message>
    <message>
        <source>Words in the titles need proof that only you have.</source>
        <translation>标题里有须凭证的用语，凭证只有您有。</translation>
    </message>
    <message>
        <source>Too few like things were bought by both kinds of buyers.</source>
        <translation>两类买家都买过的可比交易太少。</translation>
    </message>
    <message>
        <source>Sent late</source>
        <translation>发货超时</translation>
    </message>
    <message>
        <source>Unanswered</source>
        <translation>差评未回</translation>
    </message>
    <message>
        <source>Duties failed</source>
        <translation>合规不通过</translation>
    </message>
    <message>
        <source>Checks overdue</source>
        <translation>检查逾期</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>证照到期</translation>
    </message>
    <message>
        <source>See the checklist</source>
        <translation>查看检查清单</translation>
    </message>
    <message>
        <source>What came back cannot be laid at the orders with which it was sent.</source>
        <translation>退回的商品对不上当初发出的订单。</translation>
    </message>
    <message>
        <source>{text} Not counted in the sum: it stands under “{names}” already.</source>
        <translation>{text}不计入合计：已列在「{names}」。</translation>
    </message>
    <message>
        <source>{text} {left_value} of it is not counted in the sum: it stands under “{names}” already.</source>
        <translation>{text}其中 {left_value} 不计入合计：已列在「{names}」。</translation>
    </message>
    <message>
        <source>No buyer has enough orders to be compared.</source>
        <translation>没有买家的订单多到可以比较。</translation>
    </message>
    <message>
        <source>Too few units were sent to tell.</source>
        <translation>发出的件数太少，还看不出。</translation>
    </message>
    <message>
        <source>What was sent since may still come back.</source>
        <translation>之后发出的还可能退回。</translation>
    </message>
    <message>
        <source>Net sales by day: {total_value} in {n} days, the highest {best_value} on {day_on}</source>
        <translation>每日净销售额：{n} 天共 {total_value}，最高 {best_value}（{day_on}）</translation>
    </message>
</context>
</TS>
