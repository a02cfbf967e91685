<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>returns</name>
    <message>
        <source>as new</source>
        <translation>完好如新</translation>
    </message>
    <message>
        <source>opened, a slight flaw</source>
        <translation>已拆封，轻微瑕疵</translation>
    </message>
    <message>
        <source>worn or flawed</source>
        <translation>有使用痕迹或瑕疵</translation>
    </message>
    <message>
        <source>not to be sold</source>
        <translation>不可再售</translation>
    </message>
    <message>
        <source>back on the shelf</source>
        <translation>重新上架</translation>
    </message>
    <message>
        <source>repair and sell</source>
        <translation>修整后再售</translation>
    </message>
    <message>
        <source>clearance</source>
        <translation>清仓</translation>
    </message>
    <message>
        <source>second-hand site</source>
        <translation>二手平台</translation>
    </message>
    <message>
        <source>scrap</source>
        <translation>报废</translation>
    </message>
    <message>
        <source>size or fit</source>
        <translation>尺码不合</translation>
    </message>
    <message>
        <source>not as described</source>
        <translation>与描述不符</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>质量问题</translation>
    </message>
    <message>
        <source>damaged in transit</source>
        <translation>运输破损</translation>
    </message>
    <message>
        <source>wrong or missing goods</source>
        <translation>错发漏发</translation>
    </message>
    <message>
        <source>late or never arrived</source>
        <translation>晚到或未收到</translation>
    </message>
    <message>
        <source>changed mind</source>
        <translation>不想要了</translation>
    </message>
    <message>
        <source>price protection</source>
        <translation>价保退差</translation>
    </message>
    <message>
        <source>other reason</source>
        <translation>其他原因</translation>
    </message>
    <message>
        <source>the shop</source>
        <translation>店铺</translation>
    </message>
    <message>
        <source>the carrier</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>the supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>the buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无责任方</translation>
    </message>
    <message>
        <source>too small</source>
        <translation>偏小</translation>
    </message>
    <message>
        <source>too large</source>
        <translation>偏大</translation>
    </message>
    <message>
        <source>rates of what was sent or paid {from_on} to {to_on}, cases as they stand at {clock}</source>
        <translation>比率按 {from_on} 至 {to_on} 发出或支付的订单计；售后单为 {clock} 的状态</translation>
    </message>
    <message>
        <source>No orders have been imported yet</source>
        <translation>尚未导入订单</translation>
    </message>
    <message>
        <source>Data to {last_on}; no refund export</source>
        <translation>数据至 {last_on}；没有退款报表</translation>
    </message>
    <message>
        <source>Data to {last_on}</source>
        <translation>数据至 {last_on}</translation>
    </message>
    <message>
        <source>cases as they stand at {clock}</source>
        <translation>{clock} 时的售后单</translation>
    </message>
    <message>
        <source>open cases that wait for you and end by silence within {hours} hours</source>
        <translation>等你处理、{hours} 小时内超时的售后单</translation>
    </message>
    <message>
        <source>deadline passed since the newest file; the outcome is reckoned, not told</source>
        <translation>最近一次导入之后时限已过；结果是推算的，文件尚未说明</translation>
    </message>
    <message>
        <source>amounts applied for in open cases</source>
        <translation>进行中售后单的申请金额</translation>
    </message>
    <message>
        <source>orders with a case ÷ orders sent in the period</source>
        <translation>有售后的订单 ÷ 本期发出的订单</translation>
    </message>
    <message>
        <source>orders refunded before they were sent ÷ orders paid in the period</source>
        <translation>发货前退款的订单 ÷ 本期支付的订单</translation>
    </message>
    <message>
        <source>Units back</source>
        <translation>退回件数</translation>
    </message>
    <message>
        <source>Units sent</source>
        <translation>发出件数</translation>
    </message>
    <message>
        <source>carried to its end as older months went on</source>
        <translation>按以往月份的走势推算到底</translation>
    </message>
    <message>
        <source>Expected in the end</source>
        <translation>预计最终</translation>
    </message>
    <message>
        <source>Days until nearly all is back</source>
        <translation>基本到齐所需天数</translation>
    </message>
    <message>
        <source>refunded ÷ paid, by value, of the orders paid in the period, known before {as_of_on}</source>
        <translation>本期支付订单的退款额 ÷ 支付额，截至 {as_of_on} 前已知</translation>
    </message>
    <message>
        <source>parcels, handling and packaging of {n} cases paid back {from_on} to {to_on}, and what graded goods lost</source>
        <translation>{from_on} 至 {to_on} 退款的 {n} 单：运费、人工、包装，以及已验货商品的损失</translation>
    </message>
    <message>
        <source>Parcels, handling, packaging</source>
        <translation>运费、人工、包装</translation>
    </message>
    <message>
        <source>Lost on graded goods</source>
        <translation>已验货商品的损失</translation>
    </message>
    <message>
        <source>Cost of these units</source>
        <translation>这些商品的成本</translation>
    </message>
    <message>
        <source>Recovered of their cost</source>
        <translation>占其成本</translation>
    </message>
    <message>
        <source>Recovered of the return cost</source>
        <translation>占退货成本</translation>
    </message>
    <message>
        <source>Units reused</source>
        <translation>再利用件数</translation>
    </message>
    <message>
        <source>Units graded</source>
        <translation>已验货件数</translation>
    </message>
    <message>
        <source>No orders have been imported yet: what comes back is not known.</source>
        <translation>尚未导入订单，退货情况未知。</translation>
    </message>
    <message>
        <source>No refunds have been imported: which cases wait and why goods come back is not known.</source>
        <translation>尚未导入退款报表，哪些售后待处理、为何退货都还不知道。</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>The deadline of {n} cases ({sum_value}) has passed since the newest refund export: import the next one.</source>
        <translation>自最近一次退款报表以来，{n} 单（{sum_value}）的时限已过，请导入新的报表。</translation>
    </message>
    <message>
        <source>{n} of {all} open cases must be dealt with within {hours} hours, {sum_value} is at stake: {rma_id} first.</source>
        <translation>{all} 单进行中的售后，{n} 单须在 {hours} 小时内处理，涉及 {sum_value}，先看 {rma_id}。</translation>
    </message>
    <message>
        <source>{n} cases are open, {sum_value} is at stake; none has to be dealt with today.</source>
        <translation>{n} 单售后进行中，涉及 {sum_value}，今天没有到期的。</translation>
    </message>
    <message>
        <source>No case is open.</source>
        <translation>没有进行中的售后。</translation>
    </message>
    <message>
        <source>{goods} comes back most: {x_qty} of {n_qty} units sent since {month} ({seen_rate}), goods like it {mean_rate}.</source>
        <translation>{goods} 退货最突出：{month} 以来发出 {n_qty} 件，退回 {x_qty} 件（{seen_rate}），同类为 {mean_rate}。</translation>
    </message>
    <message>
        <source>{goods} comes back most: {x_qty} of {n_qty} units sent since {month} ({seen_rate}), goods like it {mean_rate}; {cause_qty} for {cause}.</source>
        <translation>{goods} 退货最突出：{month} 以来发出 {n_qty} 件，退回 {x_qty} 件（{seen_rate}），同类为 {mean_rate}；其中 {cause_qty} 件因{cause}。</translation>
    </message>
    <message>
        <source>{n} refused cases would close with the goods back at your place and the money kept: agree or send the goods again: {cases}.</source>
        <translation>{n} 单已拒绝但货已退回，关闭后钱货都在店铺：请同意退款或寄回商品：{cases}。</translation>
    </message>
    <message>
        <source>The deadline of {n} cases has passed since the file told of them; what came of it is reckoned: {cases}.</source>
        <translation>{n} 单在导入之后时限已过，结果为推算：{cases}。</translation>
    </message>
    <message>
        <source>The platform has stepped in in {n} cases; no deadline of yours runs there: {cases}.</source>
        <translation>{n} 单客服已介入，店铺时限暂停：{cases}。</translation>
    </message>
    <message>
        <source>The state of {n} cases is not told, or in words this program does not know: {cases}.</source>
        <translation>{n} 单的状态没有写明，或文字本程序不认识：{cases}。</translation>
    </message>
    <message>
        <source>{n} cases have moves that were not possible at the time and are left out: {cases}.</source>
        <translation>{n} 单记有当时不可能的操作，未计入：{cases}。</translation>
    </message>
    <message>
        <source>{n} open cases have no amount: {cases}.</source>
        <translation>{n} 单进行中的售后没有金额：{cases}。</translation>
    </message>
    <message>
        <source>Of {n} refunds no file tells whether goods came back; they count as money only.</source>
        <translation>{n} 笔退款未说明是否退货，只计金额。</translation>
    </message>
    <message>
        <source>{x_qty} units came back of orders of which no dispatch is known; they are in no rate.</source>
        <translation>退回的 {x_qty} 件找不到发货记录，未计入退货率。</translation>
    </message>
    <message>
        <source>{n} orders were returned without a known amount: the refund rate is not known until the amounts are imported.</source>
        <translation>{n} 单退货没有金额，导入金额之前退款率未知。</translation>
    </message>
    <message>
        <source>What a return costs rests on suggested costs of parcels: set your own in the rule book.</source>
        <translation>退货成本用的是建议的运费和人工，请在规则簿里改成自己的。</translation>
    </message>
    <message>
        <source>Deadlines without a date in the file follow the rule book; check them in the back office.</source>
        <translation>文件未写明的时限按规则簿推算，请在后台核对。</translation>
    </message>
    <message>
        <source>More will come back of what was sent in {month}: nearly all is back after {days} days.</source>
        <translation>{month} 发出的还会继续退回：约 {days} 天后基本到齐。</translation>
    </message>
    <message>
        <source>More will come back of what was sent in {month}: {end_rate} in the end, as older months went on.</source>
        <translation>{month} 发出的还会继续退回：按以往月份的走势，最终约 {end_rate}。</translation>
    </message>
    <message>
        <source>{x_qty} of {n_qty} units came back damaged in transit ({seen_rate}); the plan allows {line_rate}.</source>
        <translation>{n_qty} 件中 {x_qty} 件因运输破损退回（{seen_rate}），方案允许 {line_rate}。</translation>
    </message>
    <message>
        <source>refused: not possible then</source>
        <translation>未采纳：当时不可能</translation>
    </message>
    <message>
        <source>The refund files hold no case at all, and every 0 rests on that. Had there been any, export them again.</source>
        <translation>导入的退款文件里一单售后也没有，这里的 0 都由此而来；如果其实有退款，请重新导出。</translation>
    </message>
    <message>
        <source>Case {rma_id}: “{words}” was refused. It stood at: {state}.</source>
        <translation>售后单 {rma_id}：“{words}”未采纳，当时的状态是：{state}。</translation>
    </message>
    <message>
        <source>refund only</source>
        <translation>仅退款</translation>
    </message>
    <message>
        <source>return and refund</source>
        <translation>退货退款</translation>
    </message>
    <message>
        <source>exchange</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>waits for your answer</source>
        <translation>等待卖家同意</translation>
    </message>
    <message>
        <source>buyer sends back</source>
        <translation>等待买家退货</translation>
    </message>
    <message>
        <source>waits for your receipt</source>
        <translation>等待卖家确认收货</translation>
    </message>
    <message>
        <source>refused, may amend</source>
        <translation>已拒绝，买家可修改</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>退款成功</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>退款关闭</translation>
    </message>
    <message>
        <source>exchange, your answer</source>
        <translation>换货待处理</translation>
    </message>
    <message>
        <source>exchange, comes back</source>
        <translation>换货：待买家退货</translation>
    </message>
    <message>
        <source>exchange, your receipt</source>
        <translation>换货：待卖家收货</translation>
    </message>
    <message>
        <source>exchange, send anew</source>
        <translation>换货：待卖家发货</translation>
    </message>
    <message>
        <source>exchange on its way</source>
        <translation>换货：待买家收货</translation>
    </message>
    <message>
        <source>exchange, may amend</source>
        <translation>换货已拒绝，待买家修改</translation>
    </message>
    <message>
        <source>exchanged</source>
        <translation>换货成功</translation>
    </message>
    <message>
        <source>exchange closed</source>
        <translation>换货关闭</translation>
    </message>
    <message>
        <source>exchange, now a refund</source>
        <translation>换货转退款</translation>
    </message>
    <message>
        <source>deadline passed</source>
        <translation>时限已过</translation>
    </message>
    <message>
        <source>last hours</source>
        <translation>最后几小时</translation>
    </message>
    <message>
        <source>within a day</source>
        <translation>一天内</translation>
    </message>
    <message>
        <source>within two days</source>
        <translation>两天内</translation>
    </message>
    <message>
        <source>later</source>
        <translation>稍后</translation>
    </message>
    <message>
        <source>agree or refuse</source>
        <translation>同意或拒绝</translation>
    </message>
    <message>
        <source>check goods, then confirm</source>
        <translation>验货并确认收货</translation>
    </message>
    <message>
        <source>send the new goods</source>
        <translation>寄出新货</translation>
    </message>
    <message>
        <source>wait for the buyer</source>
        <translation>等买家</translation>
    </message>
    <message>
        <source>hand in evidence</source>
        <translation>提交凭证</translation>
    </message>
    <message>
        <source>wait for the platform</source>
        <translation>等平台处理</translation>
    </message>
    <message>
        <source>goods held: settle it</source>
        <translation>货已退回：关闭前同意退款</translation>
    </message>
    <message>
        <source>import new refunds</source>
        <translation>导入最新退款报表</translation>
    </message>
    <message>
        <source>grade what came back</source>
        <translation>退货验货</translation>
    </message>
    <message>
        <source>decide what becomes of it</source>
        <translation>决定处置方式</translation>
    </message>
    <message>
        <source>the buyer applied</source>
        <translation>买家申请</translation>
    </message>
    <message>
        <source>the deadline passed</source>
        <translation>时限已过</translation>
    </message>
    <message>
        <source>you agreed</source>
        <translation>卖家同意</translation>
    </message>
    <message>
        <source>you refused</source>
        <translation>卖家拒绝</translation>
    </message>
    <message>
        <source>you confirmed the goods</source>
        <translation>卖家确认收货</translation>
    </message>
    <message>
        <source>you sent the order</source>
        <translation>卖家发货</translation>
    </message>
    <message>
        <source>you sent the new goods</source>
        <translation>卖家寄出新货</translation>
    </message>
    <message>
        <source>turned into a refund</source>
        <translation>转为退款</translation>
    </message>
    <message>
        <source>the buyer amended</source>
        <translation>买家修改申请</translation>
    </message>
    <message>
        <source>the buyer sent back</source>
        <translation>买家寄回</translation>
    </message>
    <message>
        <source>the buyer received the new goods</source>
        <translation>买家收到新货</translation>
    </message>
    <message>
        <source>the buyer withdrew</source>
        <translation>买家撤销</translation>
    </message>
    <message>
        <source>the platform stepped in</source>
        <translation>客服介入</translation>
    </message>
    <message>
        <source>the platform is out again</source>
        <translation>客服介入结束</translation>
    </message>
    <message>
        <source>The buyer stated no reason.</source>
        <translation>买家没有写原因。</translation>
    </message>
    <message>
        <source>The state in the file is not known to this program.</source>
        <translation>文件里的状态本程序不认识。</translation>
    </message>
    <message>
        <source>The case has ended.</source>
        <translation>售后已结束。</translation>
    </message>
    <message>
        <source>The platform has stepped in: no deadline of yours runs.</source>
        <translation>客服已介入，店铺时限暂停。</translation>
    </message>
    <message>
        <source>The file does not tell when it was applied for.</source>
        <translation>文件没有写申请时间。</translation>
    </message>
    <message>
        <source>The file tells no deadline, and when this state began is not known.</source>
        <translation>文件没有写时限，这个状态从何时开始也不知道。</translation>
    </message>
    <message>
        <source>The file does not tell the amount.</source>
        <translation>文件没有写金额。</translation>
    </message>
    <message>
        <source>The file does not tell which goods.</source>
        <translation>文件没有写是哪个商品。</translation>
    </message>
    <message>
        <source>The file does not tell whether goods come back.</source>
        <translation>文件没有写是否退货。</translation>
    </message>
    <message>
        <source>The file does not tell which order.</source>
        <translation>文件没有写是哪个订单。</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>没有要做的了。</translation>
    </message>
    <message>
        <source>Case {rma_id} cannot be moved so: {event}. It stands at: {state}.</source>
        <translation>售后单 {rma_id} 现在不能记“{event}”，当前状态：{state}。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>That cannot have happened at {at}: the case has stood so since {since}, and it is {clock}.</source>
        <translation>{at} 不可能发生：售后单从 {since} 起就是这个状态，现在是 {clock}。</translation>
    </message>
    <message>
        <source>{text} is no way goods come back.</source>
        <translation>{text} 不是退货方式。</translation>
    </message>
    <message>
        <source>{text} is no cause.</source>
        <translation>{text} 不是原因归类。</translation>
    </message>
    <message>
        <source>{text} is no grade.</source>
        <translation>{text} 不是验货等级。</translation>
    </message>
    <message>
        <source>{text} is nothing that can become of a unit.</source>
        <translation>{text} 不是处置方式。</translation>
    </message>
    <message>
        <source>Grade unit {unit_no} of case {rma_id} first.</source>
        <translation>请先给售后单 {rma_id} 的第 {unit_no} 件验货。</translation>
    </message>
    <message>
        <source>A unit of this grade may not be sold so; hygiene goods once opened may not be sold at all.</source>
        <translation>这个等级不能这样再售；贴身卫生用品拆封后一律不得再售。</translation>
    </message>
    <message>
        <source>A price or a cost cannot be negative.</source>
        <translation>价格和成本不能为负。</translation>
    </message>
    <message>
        <source>A case is a refund only, a return and refund or an exchange.</source>
        <translation>售后类型只能是仅退款、退货退款或换货。</translation>
    </message>
    <message>
        <source>The case cannot have been applied for at {at}: it is {clock}.</source>
        <translation>申请时间不能是 {at}：现在是 {clock}。</translation>
    </message>
    <message>
        <source>An amount or a quantity cannot be negative.</source>
        <translation>金额和数量不能为负。</translation>
    </message>
    <message>
        <source>Case {rma_id} was written by hand.</source>
        <translation>手工登记了售后单 {rma_id}。</translation>
    </message>
    <message>
        <source>No unit {unit_no} of case {rma_id} has come back.</source>
        <translation>售后单 {rma_id} 没有第 {unit_no} 件退回。</translation>
    </message>
    <message>
        <source>{text} is no moment; write it like 2026-10-31 18:00.</source>
        <translation>{text} 不是时间，请写成 2026-10-31 18:00。</translation>
    </message>
    <message>
        <source>Case {rma_id}: {words}</source>
        <translation>售后单 {rma_id}：{words}</translation>
    </message>
    <message>
        <source>{x_qty} units back of {n_qty} sent in the period, exchanges included, known before {as_of_on}; the plan goes from {start_rate} to {goal_rate}</source>
        <translation>本期发出 {n_qty} 件，已退回 {x_qty} 件（含换货），截至 {as_of_on} 前已知；方案从 {start_rate} 降到 {goal_rate}</translation>
    </message>
    <message>
        <source>of {n} units decided on, of cases paid back {from_on} to {to_on}: at cost on the shelf, else price less what selling costs; the plan wants {goal_rate} of the return cost</source>
        <translation>{from_on} 至 {to_on} 退款的售后单中已处置的 {n} 件：上架按成本计，其余按售价减销售成本计；方案要求占退货成本的 {goal_rate}</translation>
    </message>
    <message>
        <source>units restocked, repaired or sold again ÷ units graded, of cases paid back {from_on} to {to_on}; the plan wants {goal_rate}</source>
        <translation>{from_on} 至 {to_on} 退款的售后单：上架、修整或再售的件数 ÷ 已验货件数；方案要求 {goal_rate}</translation>
    </message>
    <message>
        <source>{chance_rate} × {price_value} − {cost_value}, sold within {days} days</source>
        <translation>{chance_rate} × {price_value} − {cost_value}，{days} 天内卖出</translation>
    </message>
    <message>
        <source>Least price that keeps the margin</source>
        <translation>保住毛利的最低售价</translation>
    </message>
    <message>
        <source>{n} cases wait for you and end by silence within {hours} hours, {rma_id} first: {sum_value} is at stake.</source>
        <translation>{n} 单售后等你处理，{hours} 小时内超时，先看 {rma_id}：涉及 {sum_value}。</translation>
    </message>
    <message>
        <source>amounts applied for in these open cases</source>
        <translation>这些进行中售后单的申请金额</translation>
    </message>
    <message>
        <source>{n} units came back within {days} days and are not graded yet: {sum_value} at cost, neither on the shelf nor written off.</source>
        <translation>{days} 天内退回的 {n} 件还没验货：成本 {sum_value}，既没上架也没核销。</translation>
    </message>
    <message>
        <source>cost of these units; their cases are settled and their price is paid back</source>
        <translation>这些商品的成本；售后已了结，货款已退</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>退回的商品</translation>
    </message>
    <message>
        <source>of what was sent since {month}, what costs most first; cost of parcels and handling</source>
        <translation>{month} 以来发出的商品，按退货成本从高到低；成本为运费和人工</translation>
    </message>
    <message>
        <source>Nothing that was sent has come back.</source>
        <translation>发出的商品没有退回的。</translation>
    </message>
    <message>
        <source>reason not stated</source>
        <translation>未写原因</translation>
    </message>
    <message>
        <source>Why it came back</source>
        <translation>退货原因</translation>
    </message>
    <message>
        <source>units of the same goods, reasons sorted into causes</source>
        <translation>同一批商品的件数，按原因归类</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>进行中的售后</translation>
    </message>
    <message>
        <source>as they stood at {clock}</source>
        <translation>{clock} 时的状态</translation>
    </message>
    <message>
        <source>No case was open.</source>
        <translation>没有进行中的售后。</translation>
    </message>
    <message>
        <source>The cases stand at {clock}; by now the deadlines of {n} of them have passed: import the newest refunds.</source>
        <translation>售后单停在 {clock} 的状态；到现在已有 {n} 单过了时限，请导入最新退款报表。</translation>
    </message>
    <message>
        <source>parcels and handling of the returns of {n} kinds of goods since {month} beyond the rate of goods like them; the goods themselves not counted</source>
        <translation>{month} 以来 {n} 个 SKU 的退货中高出同类水平部分的运费和人工；不含货值</translation>
    </message>
    <message>
        <source>The listing of {goods} was corrected because of: {cause}.</source>
        <translation>{goods} 的详情已改，原因：{cause}。</translation>
    </message>
</context>
</TS>
