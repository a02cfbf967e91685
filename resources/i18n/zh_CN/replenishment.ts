<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>replenishment</name>
    <message>
        <source>{n} arrivals; median {median_days} days, spread {sd_days} days</source>
        <translation>{n} 次到货；中位数 {median_days} 天，波动 {sd_days} 天</translation>
    </message>
    <message>
        <source>{week_qty} a week × {days} days ÷ 7 × {factor} for events</source>
        <translation>每周 {week_qty} × {days} 天 ÷ 7 × 活动系数 {factor}</translation>
    </message>
    <message>
        <source>{demand_qty} + {safety_qty}, whole units</source>
        <translation>{demand_qty} + {safety_qty}，取整件</translation>
    </message>
    <message>
        <source>{on_hand_qty} on hand − {allocated_qty} promised + {on_order_qty} on order</source>
        <translation>现货 {on_hand_qty} − 占用 {allocated_qty} + 在途 {on_order_qty}</translation>
    </message>
    <message>
        <source>{level_qty} − {position_qty}, minimum {moq_qty}, packs of {pack_qty}</source>
        <translation>{level_qty} − {position_qty}，起订量 {moq_qty}，箱规 {pack_qty}</translation>
    </message>
    <message>
        <source>Demand until the next order arrives</source>
        <translation>到下一批货到之前的需求</translation>
    </message>
    <message>
        <source>measured from this SKU's own arrivals</source>
        <translation>按该 SKU 的实际到货计算</translation>
    </message>
    <message>
        <source>measured from the supplier's arrivals</source>
        <translation>按该供应商的实际到货计算</translation>
    </message>
    <message>
        <source>the supplier's word</source>
        <translation>供应商承诺的交期</translation>
    </message>
    <message>
        <source>the supplier's word for its other goods</source>
        <translation>该供应商其他商品承诺的交期</translation>
    </message>
    <message>
        <source>the mean of few arrivals</source>
        <translation>少数几次到货的平均</translation>
    </message>
    <message>
        <source>assumed: nothing is known of this supplier</source>
        <translation>假定值：没有该供应商的任何记录</translation>
    </message>
    <message>
        <source>No sales of this SKU are known.</source>
        <translation>没有该 SKU 的销售记录。</translation>
    </message>
    <message>
        <source>No count of this SKU has been imported.</source>
        <translation>还没有导入该 SKU 的库存。</translation>
    </message>
    <message>
        <source>The cost of this SKU is not known.</source>
        <translation>不知道该 SKU 的成本。</translation>
    </message>
    <message>
        <source>No price of this SKU is known.</source>
        <translation>不知道该 SKU 的售价。</translation>
    </message>
    <message>
        <source>Nothing has sold, so no day is the last.</source>
        <translation>没有售出，因此没有最晚下单日。</translation>
    </message>
    <message>
        <source>No whole week of sales is known yet.</source>
        <translation>还没有完整一周的销售。</translation>
    </message>
    <message>
        <source>There are no stock counts of the past: demand may be understated.</source>
        <translation>没有过去的库存记录：需求可能偏低。</translation>
    </message>
    <message>
        <source>The count is below zero: count this SKU again.</source>
        <translation>库存数为负：请重新盘点该 SKU。</translation>
    </message>
    <message>
        <source>The count is old; sales and arrivals since then are reckoned in.</source>
        <translation>库存数较旧，已计入之后的销售和到货。</translation>
    </message>
    <message>
        <source>The forecast has been off in one direction.</source>
        <translation>预测一直偏向一边。</translation>
    </message>
    <message>
        <source>An order under way is later than promised.</source>
        <translation>有在途采购已晚于约定日期。</translation>
    </message>
    <message>
        <source>The lead time is assumed.</source>
        <translation>到货周期是假定值。</translation>
    </message>
    <message>
        <source>The supplier's minimum is more than is needed for long.</source>
        <translation>供应商的起订量够卖很久。</translation>
    </message>
    <message>
        <source>An event lies ahead, and how much it sells is not known yet.</source>
        <translation>前面有活动，还不知道会卖多少。</translation>
    </message>
    <message>
        <source>The money does not reach for all of it.</source>
        <translation>资金不够全部订购。</translation>
    </message>
    <message>
        <source>paid units of {weeks} whole weeks to {last_on}, stock and purchases as known before {as_of_on}</source>
        <translation>截至 {last_on} 的 {weeks} 个完整周的支付件数，{as_of_on} 之前已知的库存和采购</translation>
    </message>
    <message>
        <source>No orders have been imported yet</source>
        <translation>还没有导入订单</translation>
    </message>
    <message>
        <source>Sales to {last_on}; no stock count</source>
        <translation>销售至 {last_on}；没有库存盘点</translation>
    </message>
    <message>
        <source>Sales to {last_on}; stock counted {counted_on}</source>
        <translation>销售至 {last_on}；库存盘点于 {counted_on}</translation>
    </message>
    <message>
        <source>by the newest stock count of each SKU</source>
        <translation>按每个 SKU 最近一次盘点</translation>
    </message>
    <message>
        <source>orders suggested as of {as_of_on}</source>
        <translation>{as_of_on} 的订货建议</translation>
    </message>
    <message>
        <source>all SKUs on hand, at cost</source>
        <translation>全部现货，按成本计</translation>
    </message>
    <message>
        <source>margin lost a day without an order: demand beyond stock and goods on order</source>
        <translation>今天不订货时，现货和在途满足不了的需求每天损失的毛利</translation>
    </message>
    <message>
        <source>counts of the last {days} days that found nothing</source>
        <translation>最近 {days} 天盘点为零的比例</translation>
    </message>
    <message>
        <source>on hand at cost, not sold for {days} days</source>
        <translation>{days} 天没有售出的现货，按成本计</translation>
    </message>
    <message>
        <source>No orders have been imported yet: what sells is not known.</source>
        <translation>还没有导入订单：不知道什么在卖。</translation>
    </message>
    <message>
        <source>No stock count has been imported: what to order cannot be told.</source>
        <translation>还没有导入库存：无法判断该订什么。</translation>
    </message>
    <message>
        <source>Nothing has to be ordered today.</source>
        <translation>今天不需要订货。</translation>
    </message>
    <message>
        <source>{first} {dead_value} lies in goods that no longer sell.</source>
        <translation>{first}另有 {dead_value} 压在不再售出的商品上。</translation>
    </message>
    <message>
        <source>Order {n} SKUs today, {sku} first: {order_qty} of it; it lasts {days} days, and waiting costs {lost_value} a day.</source>
        <translation>今天要订 {n} 个 SKU，先订 {sku}：{order_qty} 件；现货只够 {days} 天，每等一天损失 {lost_value}。</translation>
    </message>
    <message>
        <source>Order {n} SKUs today, {sku} first: {order_qty} of it; it is out, and waiting costs {lost_value} a day.</source>
        <translation>今天要订 {n} 个 SKU，先订 {sku}：{order_qty} 件；已经断货，每等一天损失 {lost_value}。</translation>
    </message>
    <message>
        <source>Order {n} SKUs today, {sku} first: {order_qty} of it.</source>
        <translation>今天要订 {n} 个 SKU，先订 {sku}：{order_qty} 件。</translation>
    </message>
    <message>
        <source>{n} rows of sales are dated {as_of_on} or later and not used.</source>
        <translation>有 {n} 行销售日期在 {as_of_on} 或之后，没有使用。</translation>
    </message>
    <message>
        <source>The money does not reach for everything: {lost_value} of expected margin stays unordered.</source>
        <translation>资金不够全部订购：预计有 {lost_value} 毛利的货没有订。</translation>
    </message>
    <message>
        <source>{n} SKUs that sell have no stock count: {skus}.</source>
        <translation>{n} 个在售 SKU 没有库存盘点：{skus}。</translation>
    </message>
    <message>
        <source>{n} SKUs have a count below zero, taken as 0; count them again: {skus}.</source>
        <translation>{n} 个 SKU 的库存数为负，按 0 计算，请重新盘点：{skus}。</translation>
    </message>
    <message>
        <source>{n} SKUs to order have no cost, so their order is not valued: {skus}.</source>
        <translation>{n} 个要订的 SKU 没有成本，订货金额未计：{skus}。</translation>
    </message>
    <message>
        <source>The lead time of {n} SKUs is assumed, since no supplier or purchase tells it: {skus}.</source>
        <translation>{n} 个 SKU 的到货周期是假定的，供应商和采购都没有记录：{skus}。</translation>
    </message>
    <message>
        <source>Orders under way of {n} SKUs are later than promised: {skus}.</source>
        <translation>{n} 个 SKU 的在途采购晚于约定日期：{skus}。</translation>
    </message>
    <message>
        <source>The forecast of {n} SKUs to order has been off in one direction: {skus}.</source>
        <translation>{n} 个要订的 SKU 的预测一直偏向一边：{skus}。</translation>
    </message>
    <message>
        <source>An event lies ahead, and for {n} SKUs nobody knows yet how much it sells: {skus}.</source>
        <translation>前面有活动，{n} 个 SKU 还不知道会卖多少：{skus}。</translation>
    </message>
    <message>
        <source>The newest count of {n} SKUs is more than a week old; sales and arrivals since are reckoned in: {skus}.</source>
        <translation>{n} 个 SKU 最近一次盘点已超过一周，已计入之后的销售和到货：{skus}。</translation>
    </message>
    <message>
        <source>{n} SKUs have no counts of the past; days they were out of stock count as days without demand: {skus}.</source>
        <translation>{n} 个 SKU 没有过去的库存，断货的日子被当作没有需求：{skus}。</translation>
    </message>
    <message>
        <source>{n} SKUs had a week far from all others; look whether it was an ordinary one: {skus}.</source>
        <translation>{n} 个 SKU 有一周与其他周相差很大；请看那周是否平常：{skus}。</translation>
    </message>
    <message>
        <source>{n} SKUs run short before a later order could arrive, {sku} first: {sum_value} of margin is at stake.</source>
        <translation>{n} 个 SKU 等不到下次订货到货就会断货，首先是 {sku}：关系到 {sum_value} 毛利。</translation>
    </message>
    <message>
        <source>expected margin lost over lead time and review period of each SKU if nothing is ordered</source>
        <translation>今天不订货时，各 SKU 在到货周期加盘点周期内预计损失的毛利</translation>
    </message>
    <message>
        <source>{sum_value} lies in {n} SKUs that have not sold for {days} days, most of it in {sku}.</source>
        <translation>{sum_value} 压在 {n} 个 {days} 天没有售出的 SKU 上，最多的是 {sku}。</translation>
    </message>
    <message>
        <source>on hand at cost by the newest count</source>
        <translation>按最近一次盘点的现货，按成本计</translation>
    </message>
    <message>
        <source>What is there lasts for more than a year.</source>
        <translation>现货够卖一年以上。</translation>
    </message>
    <message>
        <source>{n} suppliers deliver less than {least_percent} of their orders on time: {suppliers}.</source>
        <translation>{n} 个供应商的准时率低于 {least_percent}：{suppliers}。</translation>
    </message>
    <message>
        <source>{supplier} ({kept} of {all})</source>
        <translation>{supplier}（{all} 次中 {kept} 次准时）</translation>
    </message>
    <message>
        <source>stock at cost that the target asks for beyond {cycle_rate} of cycles without a stock-out</source>
        <translation>服务目标比“{cycle_rate} 的周期不断货”多占的存货，按成本计</translation>
    </message>
    <message>
        <source>Reorder point for {share_percent} of days empty</source>
        <translation>补货点：缺货天数占 {share_percent}</translation>
    </message>
    <message>
        <source>Reorder point for {share_percent} of cycles</source>
        <translation>补货点：{share_percent} 的周期不断货</translation>
    </message>
    <message>
        <source>Reorder point for {share_percent} of units</source>
        <translation>补货点：{share_percent} 的件数有现货</translation>
    </message>
    <message>
        <source>smooth</source>
        <translation>平稳</translation>
    </message>
    <message>
        <source>erratic</source>
        <translation>波动</translation>
    </message>
    <message>
        <source>intermittent</source>
        <translation>间断</translation>
    </message>
    <message>
        <source>lumpy</source>
        <translation>零散</translation>
    </message>
    <message>
        <source>one week with a sale</source>
        <translation>只有一周有销售</translation>
    </message>
    <message>
        <source>no demand</source>
        <translation>无需求</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>mean of the last weeks</source>
        <translation>最近几周平均</translation>
    </message>
    <message>
        <source>mean of the last weeks, with season</source>
        <translation>最近几周平均（含季节）</translation>
    </message>
    <message>
        <source>exponential smoothing</source>
        <translation>指数平滑</translation>
    </message>
    <message>
        <source>exponential smoothing, with season</source>
        <translation>指数平滑（含季节）</translation>
    </message>
    <message>
        <source>damped trend (Holt)</source>
        <translation>阻尼趋势（Holt）</translation>
    </message>
    <message>
        <source>damped trend (Holt), with season</source>
        <translation>阻尼趋势（Holt，含季节）</translation>
    </message>
    <message>
        <source>trend and season (Holt-Winters)</source>
        <translation>趋势与季节（Holt-Winters）</translation>
    </message>
    <message>
        <source>slow exponential smoothing</source>
        <translation>慢速指数平滑</translation>
    </message>
    <message>
        <source>sizes over gaps (SBA)</source>
        <translation>销量÷间隔（SBA）</translation>
    </message>
    <message>
        <source>sizes times chance (TSB)</source>
        <translation>销量×概率（TSB）</translation>
    </message>
    <message>
        <source>mean of the few known weeks</source>
        <translation>已知几周的平均</translation>
    </message>
    <message>
        <source>goods like it</source>
        <translation>参照同类商品</translation>
    </message>
    <message>
        <source>nothing has sold</source>
        <translation>没有售出</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>out of stock</source>
        <translation>断货</translation>
    </message>
    <message>
        <source>dead stock</source>
        <translation>滞销</translation>
    </message>
    <message>
        <source>no forecast</source>
        <translation>无预测</translation>
    </message>
    <message>
        <source>overstock</source>
        <translation>积压</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未盘点</translation>
    </message>
    <message>
        <source>what lies beyond {days} days of cover, at cost</source>
        <translation>超过 {days} 天可售的部分，按成本计</translation>
    </message>
    <message>
        <source>dead stock and what is too much, of all stock at cost; a shop in trouble had {reference_rate}</source>
        <translation>滞销和过量部分占全部存货的比例，按成本计；参考：有问题的店铺曾达 {reference_rate}</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>有货</translation>
    </message>
    <message>
        <source>Which goods were sold is not known: no paid order that has been imported tells its goods.</source>
        <translation>不知道卖出了哪些商品：已导入的付款订单都没有商品明细。</translation>
    </message>
    <message>
        <source>Nothing is known of sales after {last_on}: what sells now cannot be told.</source>
        <translation>{last_on} 之后的销售没有导入：无法判断现在什么在卖。</translation>
    </message>
    <message>
        <source>{n} SKUs could be ordered, going by few weeks of sales: look at them yourself.</source>
        <translation>按不多的几周销售，有 {n} 个 SKU 可以订：请自己看一看。</translation>
    </message>
    <message>
        <source>Sales are known to {last_on} only; what sold since then is neither in the forecast nor off the stock.</source>
        <translation>销售只到 {last_on}；之后卖出的既不在预测里，也没有从库存里扣除。</translation>
    </message>
    <message>
        <source>Replenishment</source>
        <translation>补货</translation>
    </message>
    <message>
        <source>No stock has been imported yet</source>
        <translation>还没有导入库存</translation>
    </message>
    <message>
        <source>What to order follows from the stock count and from what sells.</source>
        <translation>订什么货，取决于库存和销量。</translation>
    </message>
    <message>
        <source>Import the inventory or product export, and the order details with their codes.</source>
        <translation>请导入库存或商品导出表，以及带商家编码的订单明细。</translation>
    </message>
    <message>
        <source>Goods, the most urgent first</source>
        <translation>商品，最急的在前</translation>
    </message>
    <message>
        <source>No goods are known.</source>
        <translation>还没有商品资料。</translation>
    </message>
    <message>
        <source>Order sheets…</source>
        <translation>订货单…</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已下单</translation>
    </message>
    <message>
        <source>It counts as on order until it arrives</source>
        <translation>到货前计入在途</translation>
    </message>
    <message>
        <source>Later…</source>
        <translation>以后再说…</translation>
    </message>
    <message>
        <source>Not this time…</source>
        <translation>这次不订…</translation>
    </message>
    <message>
        <source>Week of {week_on}: no order file covers it; left out</source>
        <translation>{week_on} 那周：没有订单数据，未计入</translation>
    </message>
    <message>
        <source>Week of {week_on}: not yet on offer; left out</source>
        <translation>{week_on} 那周：尚未上架，未计入</translation>
    </message>
    <message>
        <source>Week of {week_on}: sold {sold_qty}, partly out of stock; taken as {used_qty}</source>
        <translation>{week_on} 那周：售出 {sold_qty} 件，部分时间缺货，按 {used_qty} 件计</translation>
    </message>
    <message>
        <source>Week of {week_on}: sold {sold_qty}, nearly always out of stock; left out</source>
        <translation>{week_on} 那周：售出 {sold_qty} 件，几乎一直缺货，未计入</translation>
    </message>
    <message>
        <source>Week of {week_on}: sold {sold_qty} in a promotion; taken as {used_qty}</source>
        <translation>{week_on} 那周：促销期售出 {sold_qty} 件，按 {used_qty} 件计</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>商家编码</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit cost (¥)</source>
        <translation>单位成本（元）</translation>
    </message>
    <message>
        <source>Cost (¥)</source>
        <translation>金额（元）</translation>
    </message>
    <message>
        <source>Expected within (days)</source>
        <translation>预计到货（天内）</translation>
    </message>
    <message>
        <source>Suggested as of {as_of_on}</source>
        <translation>截至 {as_of_on} 的建议</translation>
    </message>
    <message>
        <source>Supplier unknown</source>
        <translation>供应商未知</translation>
    </message>
    <message>
        <source>In all ¥{sum}</source>
        <translation>合计 ¥{sum}</translation>
    </message>
    <message>
        <source>To order</source>
        <translation>要订的货</translation>
    </message>
    <message>
        <source>most money lost per day first; whole packs of at least the supplier's minimum</source>
        <translation>每等一天损失最多的在前；整包订货，不少于供应商起订量</translation>
    </message>
    <message>
        <source>Nothing has to be ordered.</source>
        <translation>没有要订的货。</translation>
    </message>
    <message>
        <source>How stock stands</source>
        <translation>库存状况</translation>
    </message>
    <message>
        <source>on hand at cost; — where a count or a cost is not known</source>
        <translation>在库按成本计；盘点或成本未知处为 —</translation>
    </message>
    <message>
        <source>Dead stock</source>
        <translation>滞销存货</translation>
    </message>
    <message>
        <source>No goods lie dead.</source>
        <translation>没有滞销的货。</translation>
    </message>
    <message>
        <source>The promise of service would ask for more, but what is there lasts for months: nothing is ordered.</source>
        <translation>按服务目标本应再订，但现货还能卖几个月：不订。</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>已到货</translation>
    </message>
    <message>
        <source>{names} and others</source>
        <translation>{names}等</translation>
    </message>
    <message>
        <source>{week_qty} a week × {days} days ÷ 7</source>
        <translation>每周 {week_qty} × {days} 天 ÷ 7</translation>
    </message>
    <message>
        <source>for a spread of {spread_qty} over {days} days</source>
        <translation>按 {days} 天内需求波动 {spread_qty} 件留出</translation>
    </message>
    <message>
        <source>{about_qty}</source>
        <translation>{about_qty}</translation>
    </message>
    <message>
        <source>{method}, for {demand} demand</source>
        <translation>{method}；需求类型：{demand}</translation>
    </message>
    <message>
        <source>{how}; its error per week of late is {times} times that of “as last week” before then (MASE)</source>
        <translation>{how}；近期每周误差为此前“照搬上周”误差的 {times} 倍（MASE）</translation>
    </message>
    <message>
        <source>to order</source>
        <translation>要订货</translation>
    </message>
    <message>
        <source>Days left</source>
        <translation>可售天数</translation>
    </message>
    <message>
        <source>Lost/day</source>
        <translation>日损失</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>订货额</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>建议订货</translation>
    </message>
    <message>
        <source>Order {quantity_qty}</source>
        <translation>订 {quantity_qty}</translation>
    </message>
    <message>
        <source>Order {quantity_qty} of {sku}</source>
        <translation>{sku} 订 {quantity_qty}</translation>
    </message>
    <message>
        <source>{n} weeks, {sold_qty} sold; {changed} weeks not taken as sold</source>
        <translation>{n} 周共售 {sold_qty}；{changed} 周未按实际销量计</translation>
    </message>
    <message>
        <source>Week of {week_on}: sold {sold_qty}, not typical by your word; taken as {used_qty}</source>
        <translation>{week_on} 那周：售出 {sold_qty} 件，你标为异常，按 {used_qty} 件计</translation>
    </message>
    <message>
        <source>Week of {week_on}: sold {sold_qty}</source>
        <translation>{week_on} 那周：售出 {sold_qty} 件</translation>
    </message>
    <message>
        <source>Count the week of {week_on} of {sku} again</source>
        <translation>{sku} {week_on} 那周重新计入</translation>
    </message>
    <message>
        <source>Not a typical week</source>
        <translation>异常的一周</translation>
    </message>
    <message>
        <source>Your own quantity; suggested are {proposed_qty}.</source>
        <translation>这是你自己定的数量；建议订 {proposed_qty}。</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>orders as of {as_of_on} with your own quantities, without what you set aside</source>
        <translation>{as_of_on} 的订货，按你自己定的数量，不含已搁置的</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>已搁置</translation>
    </message>
    <message>
        <source>You put this order off.</source>
        <translation>你把这笔订货推后了。</translation>
    </message>
    <message>
        <source>You decided against this order.</source>
        <translation>你决定这次不订。</translation>
    </message>
    <message>
        <source>Your own quantity.</source>
        <translation>你自己定的数量。</translation>
    </message>
    <message>
        <source>most money lost per day first; your own quantities, without what you set aside</source>
        <translation>每天损失最多的在前；按你自己定的数量，不含已搁置的</translation>
    </message>
    <message>
        <source>expected margin lost over lead time and review period of each SKU if nothing is ordered, without what you set aside</source>
        <translation>今天不订货时，各 SKU 在到货周期加盘点周期内预计损失的毛利，不含已搁置的</translation>
    </message>
</context>
<context>
    <name>ReplenishmentPanel</name>
    <message>
        <source>Set aside: {n}…</source>
        <translation>已搁置：{n}…</translation>
    </message>
    <message>
        <source>What you put off or refused, and when it is back</source>
        <translation>已暂缓或不订的货，以及何时再提醒</translation>
    </message>
    <message>
        <source>Demand and stock</source>
        <translation>需求与库存</translation>
    </message>
    <message>
        <source>There is nothing to order.</source>
        <translation>没有需要订的货。</translation>
    </message>
    <message>
        <source>Order sheet</source>
        <translation>订货单</translation>
    </message>
    <message>
        <source>You ordered {n} on {day}; expected by {due}.</source>
        <translation>你在 {day} 订了 {n} 件，预计 {due} 前到。</translation>
    </message>
</context>
<context>
    <name>DemandChart</name>
    <message>
        <source>Units sold a week</source>
        <translation>每周售出（件）</translation>
    </message>
    <message>
        <source>as used</source>
        <translation>采用值</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Units in stock</source>
        <translation>预计库存（件）</translation>
    </message>
    <message>
        <source>no order</source>
        <translation>不订货</translation>
    </message>
    <message>
        <source>with the order</source>
        <translation>订货后</translation>
    </message>
</context>
<context>
    <name>UnusualWeeks</name>
    <message>
        <source>Count it again</source>
        <translation>重新计入</translation>
    </message>
    <message>
        <source>A week was not typical…</source>
        <translation>有一周不正常…</translation>
    </message>
    <message>
        <source>Which week?</source>
        <translation>哪一周？</translation>
    </message>
</context>
</TS>
