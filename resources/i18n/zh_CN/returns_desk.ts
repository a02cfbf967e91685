<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>returns_desk</name>
    <message>
        <source>This state since</source>
        <translation>此状态始于</translation>
    </message>
    <message>
        <source>as you wrote it down</source>
        <translation>按你记录的</translation>
    </message>
    <message>
        <source>Evidence is due</source>
        <translation>举证截止</translation>
    </message>
    <message>
        <source>as written with the case</source>
        <translation>建单时填写</translation>
    </message>
    <message>
        <source>as the file states it; a stated deadline wins over a rule</source>
        <translation>文件注明；有注明的时限优先于规则</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>超时时间</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
    <message>
        <source>{n} hours</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>{since} + {span}; not told by the file: check it in the back office</source>
        <translation>{since} + {span}；文件未注明，请到后台核对</translation>
    </message>
    <message>
        <source>If nothing happens until then</source>
        <translation>到时无人处理</translation>
    </message>
    <message>
        <source>Its deadline passed at {at}, and no file has told since what came of it. Import the newest refunds.</source>
        <translation>时限已于 {at} 过去，之后没有文件说明结果。请导入最新的退款表。</translation>
    </message>
    <message>
        <source>You hold the goods and the money. Settle it with the buyer before the case closes.</source>
        <translation>货款和货物都在你这里。请在售后关闭前与买家协商解决。</translation>
    </message>
    <message>
        <source>You hold the goods and the money. If the buyer does not amend by {at}, the case closes so: settle it before.</source>
        <translation>货款和货物都在你这里。买家若在 {at} 前不修改申请，售后将就此关闭，请在此之前解决。</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>No refunds have been imported yet</source>
        <translation>还没有导入退款表</translation>
    </message>
    <message>
        <source>Cases, their deadlines and what comes back are read from the refund export.</source>
        <translation>售后单、处理时限和退回的货都来自退款导出表。</translation>
    </message>
    <message>
        <source>Qianniu › Trade › Refunds › Batch export</source>
        <translation>千牛 › 交易 › 退款管理 › 批量导出</translation>
    </message>
    <message>
        <source>Whoever has no export yet can write cases down by hand once orders are there.</source>
        <translation>没有退款表时，导入订单后也可以手工建售后单。</translation>
    </message>
    <message>
        <source>Cases by deadline</source>
        <translation>按到期先后</translation>
    </message>
    <message>
        <source>No case is on this list. Choose another list above, or write a case down by hand.</source>
        <translation>此列表没有售后单。可在上方换一个列表，或手工建单。</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>state not known</source>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>{rma_id}: {move}</source>
        <translation>{rma_id}：{move}</translation>
    </message>
    <message>
        <source>{rma_id}: cause {cause}</source>
        <translation>{rma_id}：原因归为{cause}</translation>
    </message>
    <message>
        <source>{rma_id}: grade {grade}, {way}</source>
        <translation>{rma_id}：{grade} 级，{way}</translation>
    </message>
    <message>
        <source>case by hand for order {order_id}</source>
        <translation>手工售后单，订单 {order_id}</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} 天 {hours} 小时</translation>
    </message>
    <message>
        <source>{days} d</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} 小时 {minutes} 分</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>ran out {moment}</source>
        <translation>{moment} 已超时</translation>
    </message>
    <message>
        <source>platform decides</source>
        <translation>等平台裁定</translation>
    </message>
    <message>
        <source>over by {time}</source>
        <translation>已超时 {time}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还剩 {time}</translation>
    </message>
    <message>
        <source>start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Units back of those sent since {month}, known by now.</source>
        <translation>{month} 以来发出的货，至今已知的退回件数。</translation>
    </message>
    <message>
        <source>too high</source>
        <translation>偏高</translation>
    </message>
    <message>
        <source>few units</source>
        <translation>件数少</translation>
    </message>
    <message>
        <source>{x_qty} of {n_qty} units</source>
        <translation>{n_qty} 件中的 {x_qty} 件</translation>
    </message>
    <message>
        <source>95 %: {low_rate} to {high_rate}</source>
        <translation>95 % 区间 {low_rate} 至 {high_rate}</translation>
    </message>
    <message>
        <source>in the end {end_rate}</source>
        <translation>最终约 {end_rate}</translation>
    </message>
    <message>
        <source>units back in the period beside units sent in it: the work of the month, no trend</source>
        <translation>本期退回件数 ÷ 本期发出件数：只看当月工作量，不看趋势</translation>
    </message>
    <message>
        <source>{x} of {n} orders</source>
        <translation>{n} 单中的 {x} 单</translation>
    </message>
    <message>
        <source>{x_value} of {n_value}</source>
        <translation>{n_value} 中的 {x_value}</translation>
    </message>
    <message>
        <source>Units back in a month beside units sent in it. After a festival it overstates: no goal is read from it.</source>
        <translation>当月退回件数对当月发出件数。大促之后会偏高，不用来对照目标。</translation>
    </message>
    <message>
        <source>Nearly all that comes back has come after {days} days.</source>
        <translation>退货在 {days} 天内基本到齐。</translation>
    </message>
    <message>
        <source>Dashed: expected in the end, from one older month alone. Nearly all is back after {days} days.</source>
        <translation>虚线：按仅一个往月的走势推算的最终值。退货在 {days} 天内基本到齐。</translation>
    </message>
    <message>
        <source>Dashed: expected in the end, as older months went on. Nearly all is back after {days} days.</source>
        <translation>虚线：按往月走势推算的最终值。退货在 {days} 天内基本到齐。</translation>
    </message>
    <message>
        <source>Parcels and handling of what was sent since {month} and came back.</source>
        <translation>{month} 以来发出后退回的运费与人工。</translation>
    </message>
    <message>
        <source>Of sales since {month}. Begin with {cause}: {goods} make {share_rate} of it.</source>
        <translation>{month} 以来发出的货。先解决{cause}：{goods} 占其中 {share_rate}。</translation>
    </message>
    <message>
        <source>{cost_value} ÷ (1 − {margin_rate}) = {floor_value}</source>
        <translation>{cost_value} ÷（1 − {margin_rate}）= {floor_value}</translation>
    </message>
    <message>
        <source>{chance_rate} × {price_value} − {cost_value} − {holding_value} = {net_value}</source>
        <translation>{chance_rate} × {price_value} − {cost_value} − {holding_value} = {net_value}</translation>
    </message>
    <message>
        <source>Unit {n} · {grade}: {words}</source>
        <translation>第 {n} 件 · {grade} 级：{words}</translation>
    </message>
    <message>
        <source>not decided yet</source>
        <translation>未决定</translation>
    </message>
    <message>
        <source>Back of sent</source>
        <translation>退回 / 发出</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估计</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>As counted</source>
        <translation>实际</translation>
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
        <source>Class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Return rates by SKU</source>
        <translation>各 SKU 退货率</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Returns by SKU and cause</source>
        <translation>SKU × 原因</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>单数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>累计</translation>
    </message>
    <message>
        <source>Causes by cost</source>
        <translation>原因（按成本）</translation>
    </message>
    <message>
        <source>from the file</source>
        <translation>据文件</translation>
    </message>
    <message>
        <source>written by hand</source>
        <translation>手工记录</translation>
    </message>
    <message>
        <source>reckoned by the clock, not told by a file</source>
        <translation>按时限推算，文件未说明</translation>
    </message>
    <message>
        <source>not possible then, so it does not count</source>
        <translation>当时不能这样做，不计入</translation>
    </message>
    <message>
        <source>Below the lowest price: a margin of {margin_rate} on its cost is not kept.</source>
        <translation>低于最低价：保不住成本之上 {margin_rate} 的毛利。</translation>
    </message>
    <message>
        <source>not possible, it stood at: {state}</source>
        <translation>不能这样做，当时的状态是：{state}</translation>
    </message>
    <message>
        <source>not kept: {move}</source>
        <translation>未记：{move}</translation>
    </message>
    <message>
        <source>If nothing happens: {state}</source>
        <translation>无人处理则：{state}</translation>
    </message>
    <message>
        <source>deadline stated by the file</source>
        <translation>时限由文件注明</translation>
    </message>
    <message>
        <source>reckoned by the rule book</source>
        <translation>按规则簿推算</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>确认收货</translation>
    </message>
    <message>
        <source>Sent anew…</source>
        <translation>已寄出新货…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>拒绝…</translation>
    </message>
    <message>
        <source>Shipped after all</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Refund instead</source>
        <translation>改为退款</translation>
    </message>
    <message>
        <source>Buyer sent it…</source>
        <translation>买家已寄回…</translation>
    </message>
    <message>
        <source>Buyer amended…</source>
        <translation>买家已修改…</translation>
    </message>
    <message>
        <source>Buyer got it…</source>
        <translation>买家已收到…</translation>
    </message>
    <message>
        <source>Buyer withdrew…</source>
        <translation>买家撤销…</translation>
    </message>
    <message>
        <source>Platform in…</source>
        <translation>客服介入…</translation>
    </message>
    <message>
        <source>Platform ruled…</source>
        <translation>介入结束…</translation>
    </message>
    <message>
        <source>Answer in the back office too: here the answer is kept with its moment</source>
        <translation>后台也要操作：这里记下答复和时间</translation>
    </message>
    <message>
        <source>The goods are back and looked at; the money goes back</source>
        <translation>货已退回并验过，退款给买家</translation>
    </message>
    <message>
        <source>The new goods have been sent</source>
        <translation>新货已经寄出</translation>
    </message>
    <message>
        <source>The parcel left before anything was agreed: the case closes</source>
        <translation>同意之前已经发货：售后关闭</translation>
    </message>
    <message>
        <source>The exchange ends here; the refund is a case of its own</source>
        <translation>换货到此结束，退款另立一单</translation>
    </message>
    <message>
        <source>The buyer changed what is asked for after your refusal: it waits for your answer again</source>
        <translation>被拒后买家修改了申请：重新等你答复</translation>
    </message>
    <message>
        <source>The case is closed; it stands among those ended.</source>
        <translation>售后已关闭，可在“已结束”中查看。</translation>
    </message>
    <message>
        <source>The refund is a case of its own: the next export brings it, or write it by hand.</source>
        <translation>退款另立一单：下次导入会带来，也可手工新建。</translation>
    </message>
    <message>
        <source>Kept for {case}: {move}</source>
        <translation>已记录 {case}：{move}</translation>
    </message>
    <message>
        <source>{kept}. {afterwards}</source>
        <translation>{kept}。{afterwards}</translation>
    </message>
    <message>
        <source>While the platform has stepped in, no deadline of yours runs</source>
        <translation>客服介入期间，你的时限暂停</translation>
    </message>
    <message>
        <source>The platform is out of the case again; your clock goes on</source>
        <translation>客服介入结束，时限继续</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>not shipped yet</source>
        <translation>未发货</translation>
    </message>
    <message>
        <source>virtual goods</source>
        <translation>虚拟商品</translation>
    </message>
    <message>
        <source>Open cases</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Your turn</source>
        <translation>轮到你</translation>
    </message>
    <message>
        <source>To be graded</source>
        <translation>待验货</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>by month of sale</source>
        <translation>按发货月份</translation>
    </message>
    <message>
        <source>by month of return</source>
        <translation>按退货月份</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺码</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>破损</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>错漏</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>物流</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>不想要</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价差</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Unsaid</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>listing of {goods} corrected</source>
        <translation>{goods} 改详情</translation>
    </message>
    <message>
        <source>fewer come back</source>
        <translation>退得少了</translation>
    </message>
    <message>
        <source>more come back</source>
        <translation>退得多了</translation>
    </message>
    <message>
        <source>no difference seen</source>
        <translation>看不出差别</translation>
    </message>
    <message>
        <source>Corrected on</source>
        <translation>改动日</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>改前</translation>
    </message>
    <message>
        <source>Rate before</source>
        <translation>改前退货率</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>改后</translation>
    </message>
    <message>
        <source>Rate since</source>
        <translation>改后退货率</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was corrected</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>Corrected listings</source>
        <translation>详情改动</translation>
    </message>
    <message>
        <source>Units sent within {days} days before and after, back for the cause within {mature} days of dispatch; what was sent later than that is not counted yet. 95 % intervals that lie apart tell of a difference, not of its reason.</source>
        <translation>比较改动前后各 {days} 天内发出的件数，发出后 {mature} 天内因该原因退回的计入；还没满这个天数的不计。95 % 区间不重叠说明有差别，不说明原因。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Back of orders</source>
        <translation>退货单 / 订单</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Shop's share</source>
        <translation>全店占比</translation>
    </message>
    <message>
        <source>False alarms</source>
        <translation>误判比例</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>偶然概率</translation>
    </message>
    <message>
        <source>Buyers to look at</source>
        <translation>关注名单</translation>
    </message>
    <message>
        <source>Nobody stands out: {n} buyers were compared.</source>
        <translation>没有突出的买家：共比较 {n} 位。</translation>
    </message>
    <message>
        <source>Buyers with {least} orders and more since {since}; back: returns for reasons that are nobody's fault but the buyer's. Of all orders {x} of {n} came back so. At most {share_rate} of those to look at are there by chance.</source>
        <translation>自 {since} 起有 {least} 单以上的买家；退货只计与店铺无关的原因（如七天无理由）。全店 {n} 单中有 {x} 单如此退回。名单中误判的比例不超过 {share_rate}。</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>看一看</translation>
    </message>
    <message>
        <source>as others</source>
        <translation>与他人相近</translation>
    </message>
</context>
<context>
    <name>ReturnsPanel</name>
    <message>
        <source>Found for {number}</source>
        <translation>查到：{number}</translation>
    </message>
    <message>
        <source>clocks stand at {moment}</source>
        <translation>时限算到 {moment}</translation>
    </message>
    <message>
        <source>clocks stand at {moment}; of cases by hand at now</source>
        <translation>时限算到 {moment}；手工单按现在算</translation>
    </message>
    <message>
        <source>Kept: the listing of {goods} is corrected from today on.</source>
        <translation>已记录：{goods} 的详情从今天起已改。</translation>
    </message>
</context>
<context>
    <name>CaseWork</name>
    <message>
        <source>Written by hand: no file tells of it yet.</source>
        <translation>手工建单，还没有文件提到。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Parcel</source>
        <translation>发货单号</translation>
    </message>
    <message>
        <source>Parcel back</source>
        <translation>退货单号</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>责任方</translation>
    </message>
    <message>
        <source>“{reason}” counts as {cause} from now on.</source>
        <translation>“{reason}”今后归为{cause}。</translation>
    </message>
    <message>
        <source>{case} counts as {cause}.</source>
        <translation>{case} 归为{cause}。</translation>
    </message>
    <message>
        <source>Kept for {case}: grade {grade}, {way}</source>
        <translation>已记录 {case}：{grade} 级，{way}</translation>
    </message>
    <message>
        <source>No case has the number {number}, nor an order or a parcel of one.</source>
        <translation>没有编号为 {number} 的售后单，也没有这个订单号或运单号的售后单。</translation>
    </message>
    <message>
        <source>The case is kept; its clock runs from the request on.</source>
        <translation>已登记，从买家申请时起计时。</translation>
    </message>
</context>
<context>
    <name>CauseChoice</name>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Another cause is remembered for this wording</source>
        <translation>改过的归类会记住，同样的说法以后照此归类</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>As written: {reason}</source>
        <translation>原文：{reason}</translation>
    </message>
</context>
<context>
    <name>ReturnsChoice</name>
    <message>
        <source>Cases</source>
        <translation>售后单</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>退货率</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Which cases</source>
        <translation>哪些售后单</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Basis of the rates</source>
        <translation>退货率口径</translation>
    </message>
    <message>
        <source>Find a case</source>
        <translation>查售后单</translation>
    </message>
    <message>
        <source>Find number</source>
        <translation>查单号</translation>
    </message>
    <message>
        <source>Type or scan a refund, order or waybill number (Ctrl+Shift+F)</source>
        <translation>输入或扫描退款编号、订单号或运单号（Ctrl+Shift+F）</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print what is shown</source>
        <translation>打印当前内容</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>手工建单…</translation>
    </message>
    <message>
        <source>Write down a case that no export knows yet</source>
        <translation>记下导出表里还没有的售后</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Fixes</source>
        <translation>改动</translation>
    </message>
</context>
<context>
    <name>CohortChart</name>
    <message>
        <source>Return rate by month of sale</source>
        <translation>各发货月份的退货率</translation>
    </message>
    <message>
        <source>{month}: {rate} ({x} of {n})</source>
        <translation>{month}：{rate}（{n} 件中 {x} 件）</translation>
    </message>
    <message>
        <source>, still running</source>
        <translation>，当月未完</translation>
    </message>
    <message>
        <source>, expected in the end {rate}</source>
        <translation>，最终约 {rate}</translation>
    </message>
    <message>
        <source>No month has both sales and time enough for returns.</source>
        <translation>还没有哪个月既有发货、又过了足够的退货时间。</translation>
    </message>
</context>
<context>
    <name>GradingDesk</name>
    <message>
        <source>Grading desk</source>
        <translation>验货台</translation>
    </message>
    <message>
        <source>Keep the grade</source>
        <translation>记录验货</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>状况</translation>
    </message>
    <message>
        <source>e.g. tag cut off, stain</source>
        <translation>如：吊牌已剪、有污渍</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Units, of {n}</source>
        <translation>件数（共 {n}）</translation>
    </message>
    <message>
        <source>Price asked for</source>
        <translation>定价</translation>
    </message>
    <message>
        <source>Choose a grade: the ways to dispose of it follow with what each brings.</source>
        <translation>选一个等级，会列出各种处置及其收益。</translation>
    </message>
    <message>
        <source>Opened goods for the body or the mouth are never sold again.</source>
        <translation>贴身或入口的商品拆封后不得再售。</translation>
    </message>
    <message>
        <source>Not open to grade {grade}: {ways}</source>
        <translation>{grade} 级不可：{ways}</translation>
    </message>
    <message>
        <source>advised</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Nothing else is weighed: no price is known for these goods. Import the product export.</source>
        <translation>其他处置无法比较：商品没有售价。请导入商品表。</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>最低价</translation>
    </message>
    <message>
        <source>Not known: the goods have no cost. Import the product or purchase export.</source>
        <translation>算不出：商品没有成本。请导入商品表或采购表。</translation>
    </message>
    <message>
        <source>What is done with it</source>
        <translation>如何处置</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>定价</translation>
    </message>
    <message>
        <source>Between 1 and {n}.</source>
        <translation>应为 1 至 {n}。</translation>
    </message>
    <message>
        <source>This is no amount.</source>
        <translation>这不是金额。</translation>
    </message>
</context>
<context>
    <name>MoveBox</name>
    <message>
        <source>Surface mail</source>
        <translation>平邮</translation>
    </message>
    <message>
        <source>Express</source>
        <translation>快递</translation>
    </message>
    <message>
        <source>Choose a reason…</source>
        <translation>选择原因…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>It is kept here, with the moment, and changes nothing in the back office.</source>
        <translation>只在这里记下这件事和时间，不会改动后台。</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>何时？</translation>
    </message>
    <message>
        <source>How does it come?</source>
        <translation>怎么寄回？</translation>
    </message>
    <message>
        <source>Waybill number</source>
        <translation>运单号</translation>
    </message>
    <message>
        <source>Evidence is due by (see the back office)</source>
        <translation>举证截止时间（见后台）</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>补充说明</translation>
    </message>
    <message>
        <source>Note (if you like)</source>
        <translation>备注（可不填）</translation>
    </message>
</context>
<context>
    <name>NewCaseBox</name>
    <message>
        <source>Keep the case</source>
        <translation>建单</translation>
    </message>
    <message>
        <source>A case that no export knows yet</source>
        <translation>导出表里还没有的售后</translation>
    </message>
    <message>
        <source>Its clock begins with the moment of the request. When an export brings the case, close this one.</source>
        <translation>时限从申请时间起算。导出表带来这一单后，请关闭手工单。</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Waybill of the parcel back</source>
        <translation>退货运单号</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>申请类型</translation>
    </message>
    <message>
        <source>The goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>SKU (if only one)</source>
        <translation>商家编码（只有一种时）</translation>
    </message>
    <message>
        <source>Amount asked for</source>
        <translation>申请金额</translation>
    </message>
    <message>
        <source>Requested at</source>
        <translation>申请时间</translation>
    </message>
    <message>
        <source>Units that come back</source>
        <translation>退回件数</translation>
    </message>
    <message>
        <source>What the buyer says</source>
        <translation>买家怎么说</translation>
    </message>
    <message>
        <source>Write the order number: by it the case finds its order.</source>
        <translation>请填订单号，售后单靠它找到订单。</translation>
    </message>
    <message>
        <source>The amount is no sum of money. Leave it empty where it is not known.</source>
        <translation>金额填写有误，不清楚可以留空。</translation>
    </message>
    <message>
        <source>This is no number of units. Leave it empty where nothing comes back.</source>
        <translation>件数填写有误，没有退货可以留空。</translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <source>Return rates by SKU</source>
        <translation>各 SKU 退货率</translation>
    </message>
    <message>
        <source>Return rate by month</source>
        <translation>各月退货率</translation>
    </message>
</context>
<context>
    <name>CausesPage</name>
    <message>
        <source>Returns by SKU and cause</source>
        <translation>SKU × 原因</translation>
    </message>
    <message>
        <source>Causes by cost</source>
        <translation>原因（按成本）</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>History of the case</source>
        <translation>售后经过</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message>
        <source>Choose a buyer to see what the entry rests on.</source>
        <translation>选一位买家，查看依据。</translation>
    </message>
    <message>
        <source>Returns of {buyer}</source>
        <translation>{buyer} 的退货</translation>
    </message>
    <message>
        <source>Sends back as others do: nothing to look at.</source>
        <translation>退货与其他买家相近，无需关注。</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 笔</translation>
    </message>
    <message>
        <source>case {rma_id}</source>
        <translation>售后单 {rma_id}</translation>
    </message>
    <message>
        <source>Buyers to look at</source>
        <translation>关注名单</translation>
    </message>
    <message>
        <source>A person looks, nothing follows by itself: no refusal, no other price, no other tier. The seven days of the law stay.</source>
        <translation>只供人工查看，不会自动产生任何后果：不拒单、不改价、不改分层。法定七天无理由退货照常。</translation>
    </message>
</context>
<context>
    <name>FixesPage</name>
    <message>
        <source>{why} Counted from {day} on.</source>
        <translation>{why}{day} 起可以统计。</translation>
    </message>
    <message>
        <source>Corrected listings</source>
        <translation>详情改动</translation>
    </message>
    <message>
        <source>Listing corrected…</source>
        <translation>记录改动…</translation>
    </message>
    <message>
        <source>Write down that a listing was corrected, to see later what it did</source>
        <translation>记下改了哪个商品的详情，以后看效果</translation>
    </message>
    <message>
        <source>No correction has been written down yet. Once one is, this page shows what came back before and since.</source>
        <translation>还没有记录过改动。记下之后，这里会比较改动前后的退货。</translation>
    </message>
</context>
<context>
    <name>FixBox</name>
    <message>
        <source>Listing corrected</source>
        <translation>记录详情改动</translation>
    </message>
    <message>
        <source>For example: size chart measured anew</source>
        <translation>例如：重新测量尺码表</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>针对的退货原因</translation>
    </message>
    <message>
        <source>What was corrected</source>
        <translation>改了什么</translation>
    </message>
    <message>
        <source>It stands in the journal with today's date: what is sent before and after is compared.</source>
        <translation>以今天的日期记入日志：比较此前与此后发出的。</translation>
    </message>
</context>
</TS>
