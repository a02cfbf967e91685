<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>compliance</name>
    <message>
        <source>items by their last verdict as known on {on_on}; what checks itself looks at {from_on} to {to_on}</source>
        <translation>各项按截至 {on_on} 的最近结论；自动核对看 {from_on} 至 {to_on} 的数据</translation>
    </message>
    <message>
        <source>orders to {last_on}</source>
        <translation>订单至 {last_on}</translation>
    </message>
    <message>
        <source>refunds to {last_on}</source>
        <translation>退款至 {last_on}</translation>
    </message>
    <message>
        <source>reviews to {last_on}</source>
        <translation>评价至 {last_on}</translation>
    </message>
    <message>
        <source>Nothing has been imported that a check could look at</source>
        <translation>还没有导入可供核对的数据</translation>
    </message>
    <message>
        <source>Data: {kinds}</source>
        <translation>数据：{kinds}</translation>
    </message>
    <message>
        <source>100 × items passed and not overdue ÷ items due at least once</source>
        <translation>100 × 通过且未逾期的项 ÷ 至少到期过一次的项</translation>
    </message>
    <message>
        <source>items whose day has passed on {on_on}</source>
        <translation>截至 {on_on} 已过期限的项</translation>
    </message>
    <message>
        <source>items whose last verdict is fail</source>
        <translation>最近结论为不通过的项</translation>
    </message>
    <message>
        <source>items that the imported data judge, of {n} they can speak of</source>
        <translation>由导入数据直接判断的项（可核对的共 {n} 项）</translation>
    </message>
    <message>
        <source>actions opened by failed checks and not closed by {on_on}</source>
        <translation>因不通过而开的整改，截至 {on_on} 未完成</translation>
    </message>
    <message>
        <source>open actions whose day has passed; goal: {goal_rate} closed in time</source>
        <translation>已过期限仍未完成的整改；目标：按期完成 {goal_rate}</translation>
    </message>
    <message>
        <source>Items due at least once; without what does not apply or cannot be judged</source>
        <translation>至少到期过一次的项；不适用和无法判断的不计</translation>
    </message>
    <message>
        <source>Passed and not overdue</source>
        <translation>通过且未逾期</translation>
    </message>
    <message>
        <source>Done by their day: {in_time} of {n}; goal {goal_rate}</source>
        <translation>按期完成：{n} 项中 {in_time} 项；目标 {goal_rate}</translation>
    </message>
    <message>
        <source>The shop's titles…</source>
        <translation>全店标题…</translation>
    </message>
    <message>
        <source>Certificates…</source>
        <translation>证照…</translation>
    </message>
    <message>
        <source>100 × {kept} ÷ {counted}</source>
        <translation>100 × {kept} ÷ {counted}</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>合规分</translation>
    </message>
    <message>
        <source>actions closed by their day ÷ actions whose day has passed on {on_on}</source>
        <translation>按期完成的整改 ÷ 截至 {on_on} 已到期的整改</translation>
    </message>
    <message>
        <source>neutral and bad reviews of {from_on} to {to_on} not answered in {hours} hours</source>
        <translation>{from_on} 至 {to_on} 的中差评中，{hours} 小时内未回复的</translation>
    </message>
    <message>
        <source>{lead} {n} further items fail.</source>
        <translation>{lead}另有 {n} 项不通过。</translation>
    </message>
    <message>
        <source>{lead} One more item fails.</source>
        <translation>{lead}另有 1 项不通过。</translation>
    </message>
    <message>
        <source>{n} items fail, {title} first.</source>
        <translation>{n} 项不通过，先看“{title}”。</translation>
    </message>
    <message>
        <source>{n} items are overdue, {title} first (due {due_on}).</source>
        <translation>{n} 项已逾期，最早的是“{title}”（{due_on} 到期）。</translation>
    </message>
    <message>
        <source>Nothing has been looked at by hand yet: {n} items wait for a first look.</source>
        <translation>还没有人工检查过：{n} 项等待第一次检查。</translation>
    </message>
    <message>
        <source>Nothing is overdue and nothing fails: {n} items stand.</source>
        <translation>没有逾期，也没有不通过：{n} 项有效通过。</translation>
    </message>
    <message>
        <source>Reviews are known to {last_on}: answers given later are not known.</source>
        <translation>评价只到 {last_on}，之后的回复尚不知道。</translation>
    </message>
    <message>
        <source>Of {n} orders it is not known when they were sent; they are not judged.</source>
        <translation>{n} 单不知道何时发货，不作判断。</translation>
    </message>
    <message>
        <source>{n} reviews have no rating; they are not judged.</source>
        <translation>{n} 条评价没有等级，不作判断。</translation>
    </message>
    <message>
        <source>A newer text holds for {laws}: look the articles up again.</source>
        <translation>{laws}已有新文本生效：条文须重新核对。</translation>
    </message>
    <message>
        <source>pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>fail</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>does not apply</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>cannot be judged</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>weekly</source>
        <translation>每周</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>quarterly</source>
        <translation>每季度</translation>
    </message>
    <message>
        <source>yearly</source>
        <translation>每年</translation>
    </message>
    <message>
        <source>each listing</source>
        <translation>每次上架</translation>
    </message>
    <message>
        <source>each live stream</source>
        <translation>每场直播</translation>
    </message>
    <message>
        <source>on occasion</source>
        <translation>遇事时</translation>
    </message>
    <message>
        <source>required by law</source>
        <translation>法律要求</translation>
    </message>
    <message>
        <source>good practice, not law</source>
        <translation>良好做法，非法律要求</translation>
    </message>
    <message>
        <source>an item of your own</source>
        <translation>自己加的项</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>中</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>text read</source>
        <translation>已读原文</translation>
    </message>
    <message>
        <source>read second-hand, unverified</source>
        <translation>仅读过转述，未核实</translation>
    </message>
    <message>
        <source>not read again, unverified</source>
        <translation>未重读原文，未核实</translation>
    </message>
    <message>
        <source>orders of goods paid {from_on} to {to_on}, from payment to sending; refunds asked for before the time was up left out</source>
        <translation>{from_on} 至 {to_on} 付款的商品订单，从付款到发货；时限前已申请退款的不计</translation>
    </message>
    <message>
        <source>The order exports do not tell when orders were sent.</source>
        <translation>订单导出里没有发货时间。</translation>
    </message>
    <message>
        <source>No order of these days can be judged.</source>
        <translation>这些天没有可判断的订单。</translation>
    </message>
    <message>
        <source>{open} orders wait to be sent past their time, {hours} hours after payment; {sent} more were sent late.</source>
        <translation>{open} 单付款后超过 {hours} 小时仍未发货；另有 {sent} 单发货晚了。</translation>
    </message>
    <message>
        <source>{open} orders wait to be sent past their time, {hours} hours after payment.</source>
        <translation>{open} 单付款后超过 {hours} 小时仍未发货。</translation>
    </message>
    <message>
        <source>{late} of {n} orders were sent later than {hours} hours after payment.</source>
        <translation>{n} 单中有 {late} 单付款后超过 {hours} 小时才发货。</translation>
    </message>
    <message>
        <source>All {n} orders were sent within {hours} hours after payment.</source>
        <translation>{n} 单都在付款后 {hours} 小时内发货。</translation>
    </message>
    <message>
        <source>Orders judged</source>
        <translation>可判断的订单</translation>
    </message>
    <message>
        <source>Sent too late</source>
        <translation>超时发货</translation>
    </message>
    <message>
        <source>Not sent yet, past their time</source>
        <translation>超时仍未发货</translation>
    </message>
    <message>
        <source>Of these presale (balance paid later)</source>
        <translation>其中预售（后付尾款）</translation>
    </message>
    <message>
        <source>Left out: refund asked for in time</source>
        <translation>不计：时限前已申请退款</translation>
    </message>
    <message>
        <source>Not known when sent</source>
        <translation>不知何时发货</translation>
    </message>
    <message>
        <source>Still in time, not sent yet</source>
        <translation>未发货，仍在时限内</translation>
    </message>
    <message>
        <source>Of these near their time</source>
        <translation>其中即将超时</translation>
    </message>
    <message>
        <source>neutral and bad reviews of {from_on} to {to_on}, from review to reply; unanswered ones of the last {days} days</source>
        <translation>{from_on} 至 {to_on} 的中差评，从评价到回复；未回复的往回看 {days} 天</translation>
    </message>
    <message>
        <source>No reviews have been imported.</source>
        <translation>还没有导入评价。</translation>
    </message>
    <message>
        <source>The review exports do not tell when a review was answered.</source>
        <translation>评价导出里没有回复时间。</translation>
    </message>
    <message>
        <source>No rated review of these days is known.</source>
        <translation>这些天没有带等级的评价。</translation>
    </message>
    <message>
        <source>{open} bad reviews wait for an answer; {late} of {n} were not answered within {hours} hours.</source>
        <translation>{open} 条中差评等待回复；{n} 条中 {late} 条未在 {hours} 小时内回复。</translation>
    </message>
    <message>
        <source>{late} of {n} bad reviews were not answered within {hours} hours.</source>
        <translation>{n} 条中差评中有 {late} 条未在 {hours} 小时内回复。</translation>
    </message>
    <message>
        <source>All {n} bad reviews were answered within {hours} hours.</source>
        <translation>{n} 条中差评都在 {hours} 小时内回复。</translation>
    </message>
    <message>
        <source>None of {n} reviews asks for an answer.</source>
        <translation>{n} 条评价中没有需要回复的中差评。</translation>
    </message>
    <message>
        <source>Neutral and bad reviews judged</source>
        <translation>可判断的中差评</translation>
    </message>
    <message>
        <source>Answered too late, or not at all</source>
        <translation>回复超时或未回复</translation>
    </message>
    <message>
        <source>Of these past the time to close</source>
        <translation>其中超过了结时限</translation>
    </message>
    <message>
        <source>Not answered yet, past the time</source>
        <translation>超时仍未回复</translation>
    </message>
    <message>
        <source>Answered, not known when</source>
        <translation>已回复，时间不详</translation>
    </message>
    <message>
        <source>Still in time</source>
        <translation>仍在时限内</translation>
    </message>
    <message>
        <source>bad reviews ÷ rated reviews of {from_on} to {to_on}</source>
        <translation>{from_on} 至 {to_on} 的差评 ÷ 有等级的评价</translation>
    </message>
    <message>
        <source>Rated reviews</source>
        <translation>有等级的评价</translation>
    </message>
    <message>
        <source>Bad reviews</source>
        <translation>差评</translation>
    </message>
    <message>
        <source>{bad} ÷ {n} = {share_rate}</source>
        <translation>{bad} ÷ {n} = {share_rate}</translation>
    </message>
    <message>
        <source>Share of bad reviews</source>
        <translation>差评率</translation>
    </message>
    <message>
        <source>{bad} of {n} reviews are bad: too few reviews to judge a share.</source>
        <translation>{n} 条评价中 {bad} 条差评：评价太少，不判断差评率。</translation>
    </message>
    <message>
        <source>{bad} of {n} reviews are bad: {share_rate}, above the limit of {limit_rate}.</source>
        <translation>{n} 条评价中 {bad} 条差评：{share_rate}，高于上限 {limit_rate}。</translation>
    </message>
    <message>
        <source>{bad} of {n} reviews are bad: {share_rate}, within the limit, above the goal of {goal_rate}.</source>
        <translation>{n} 条评价中 {bad} 条差评：{share_rate}，未超上限，但高于目标 {goal_rate}。</translation>
    </message>
    <message>
        <source>{bad} of {n} reviews are bad: {share_rate}.</source>
        <translation>{n} 条评价中 {bad} 条差评：{share_rate}。</translation>
    </message>
    <message>
        <source>refund cases of the last {days} days that wait for the seller's consent</source>
        <translation>近 {days} 天等待卖家同意的退款申请</translation>
    </message>
    <message>
        <source>No refunds have been imported.</source>
        <translation>还没有导入退款。</translation>
    </message>
    <message>
        <source>Which cases waited on a past day is not known.</source>
        <translation>过去某天有哪些申请在等待，无从得知。</translation>
    </message>
    <message>
        <source>No refund case of these days is known.</source>
        <translation>这些天没有退款记录。</translation>
    </message>
    <message>
        <source>{late} refund requests have waited longer than {days} days for an answer.</source>
        <translation>{late} 个退款申请等待超过 {days} 天未处理。</translation>
    </message>
    <message>
        <source>None of {n} refund cases has waited longer than {days} days for an answer.</source>
        <translation>{n} 个退款申请都没有等待超过 {days} 天。</translation>
    </message>
    <message>
        <source>refund cases of the last {days} days whose goods were sent back, from sending to refund</source>
        <translation>近 {days} 天已寄回商品的退款，从寄回到退款</translation>
    </message>
    <message>
        <source>The refund exports do not tell when goods were sent back.</source>
        <translation>退款导出里没有退货时间。</translation>
    </message>
    <message>
        <source>{late} of {n} refunds came more than {days} days after the goods were sent back: when they arrived is not in the export.</source>
        <translation>{n} 笔退款中 {late} 笔在寄回 {days} 天以后：何时收到退货，导出里没有。</translation>
    </message>
    <message>
        <source>All {n} refunds came within {days} days after the goods were sent back.</source>
        <translation>{n} 笔退款都在商品寄回后 {days} 天内完成。</translation>
    </message>
    <message>
        <source>actions opened by failed checks</source>
        <translation>因不通过而开的整改</translation>
    </message>
    <message>
        <source>No action has been opened yet.</source>
        <translation>还没有整改。</translation>
    </message>
    <message>
        <source>{late} of {n} actions are past their day and still open.</source>
        <translation>{n} 项整改中 {late} 项逾期未完成。</translation>
    </message>
    <message>
        <source>None of {n} actions is past its day.</source>
        <translation>{n} 项整改都没有逾期。</translation>
    </message>
    <message>
        <source>certificates typed in, as of {as_of_on}</source>
        <translation>录入的证照，截至 {as_of_on}</translation>
    </message>
    <message>
        <source>{name} ran out on {day_on}.</source>
        <translation>“{name}”已于 {day_on} 到期。</translation>
    </message>
    <message>
        <source>{name} runs out on {day_on}.</source>
        <translation>“{name}”将于 {day_on} 到期。</translation>
    </message>
    <message>
        <source>{n} certificates are valid.</source>
        <translation>{n} 份证照在有效期内。</translation>
    </message>
    <message>
        <source>No certificate has been typed in.</source>
        <translation>还没有录入证照。</translation>
    </message>
    <message>
        <source>✓ pass</source>
        <translation>✓ 通过</translation>
    </message>
    <message>
        <source>✕ fail</source>
        <translation>✕ 不通过</translation>
    </message>
    <message>
        <source>– does not apply</source>
        <translation>– 不适用</translation>
    </message>
    <message>
        <source>? cannot be judged</source>
        <translation>？无法判断</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>未检查</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>合规</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>检查清单</translation>
    </message>
    <message>
        <source>Nothing stands on this list.</source>
        <translation>这里没有检查项。</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>检查项</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Pass…</source>
        <translation>通过…</translation>
    </message>
    <message>
        <source>Fail…</source>
        <translation>不通过…</translation>
    </message>
    <message>
        <source>Cannot judge…</source>
        <translation>无法判断…</translation>
    </message>
    <message>
        <source>Does not apply…</source>
        <translation>不适用…</translation>
    </message>
    <message>
        <source>Later…</source>
        <translation>稍后…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出清单</translation>
    </message>
    <message>
        <source>Form…</source>
        <translation>自查表…</translation>
    </message>
    <message>
        <source>Print the list with boxes, to be filled in by hand</source>
        <translation>打印带方框的清单，手工填写</translation>
    </message>
    <message>
        <source>verdict “{verdict}”</source>
        <translation>结论“{verdict}”</translation>
    </message>
    <message>
        <source>action done</source>
        <translation>整改完成</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>certificate taken off</source>
        <translation>移出证照</translation>
    </message>
    <message>
        <source>trades of the shop</source>
        <translation>经营范围</translation>
    </message>
    <message>
        <source>item of your own</source>
        <translation>自己加的检查项</translation>
    </message>
    <message>
        <source>item taken off</source>
        <translation>移出检查项</translation>
    </message>
    <message>
        <source>Checked by: ________________    Day: ________________</source>
        <translation>检查人：________________　　日期：________________</translation>
    </message>
    <message>
        <source>Wants you now</source>
        <translation>现在要查</translation>
    </message>
    <message>
        <source>What is done about it</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Information as of {as_of_on}, no legal advice; unverified items are to be looked up first.</source>
        <translation>信息整理，截至 {as_of_on}，不是法律意见；标“未核实”的请先核对。</translation>
    </message>
    <message>
        <source>Items: {n}</source>
        <translation>{n} 项</translation>
    </message>
    <message>
        <source>{law} (unverified)</source>
        <translation>{law}（未核实）</translation>
    </message>
    <message>
        <source>Item, what to look at, law</source>
        <translation>检查项、查什么、依据</translation>
    </message>
    <message>
        <source>When</source>
        <translation>频率或到期</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>不通过</translation>
    </message>
    <message>
        <source>N/A</source>
        <translation>不适用</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Everything else, by area</source>
        <translation>其余各项（按领域）</translation>
    </message>
    <message>
        <source>no amount: the rule book has no rate of compensation yet</source>
        <translation>未计金额：规则簿还没有填赔付比例</translation>
    </message>
    <message>
        <source>compensation of these orders by the rates of the rule book</source>
        <translation>按规则簿的赔付比例计算</translation>
    </message>
    <message>
        <source>no amount: what an answer saves is not known</source>
        <translation>未计金额：回复能挽回多少无从得知</translation>
    </message>
    <message>
        <source>{n} duties are not kept, first “{title}”.</source>
        <translation>{n} 项检查不通过，先看“{title}”。</translation>
    </message>
    <message>
        <source>{n} checks are overdue, first “{title}”.</source>
        <translation>{n} 项检查已逾期，先看“{title}”。</translation>
    </message>
    <message>
        <source>{n} certificates run out soon, first {name} on {day_on}.</source>
        <translation>{n} 份证照即将到期，最早的是“{name}”（{day_on}）。</translation>
    </message>
    <message>
        <source>no amount: a duty has no price; the range of a fine stands with its item</source>
        <translation>未计金额：合规没有标价，罚则范围见对应检查项</translation>
    </message>
    <message>
        <source>Fails, is due, or checks itself</source>
        <translation>不通过、到期与自动核对的项</translation>
    </message>
    <message>
        <source>by the last verdict; what checks itself by the imported data</source>
        <translation>按最近结论；自动核对按导入数据</translation>
    </message>
    <message>
        <source>Nothing fails and nothing is due.</source>
        <translation>没有不通过，也没有到期的项。</translation>
    </message>
    <message>
        <source>Open actions</source>
        <translation>未完成整改</translation>
    </message>
    <message>
        <source>opened by failed checks, not closed yet</source>
        <translation>因检查不通过而开、尚未完成</translation>
    </message>
    <message>
        <source>No action is open.</source>
        <translation>没有未完成的整改。</translation>
    </message>
    <message>
        <source>one SKU, day, channel and band of quantity, good buyers against the others, {from_on} to {to_on}</source>
        <translation>同一SKU、同日、同渠道、同数量档，高价值买家与其他买家相比，{from_on} 至 {to_on}</translation>
    </message>
    <message>
        <source>Groups that can be compared</source>
        <translation>可比组数</translation>
    </message>
    <message>
        <source>Good buyers pay more by</source>
        <translation>高价值买家多付</translation>
    </message>
    <message>
        <source>The same after coupons of their own</source>
        <translation>扣除个人券后</translation>
    </message>
    <message>
        <source>Old buyers pay more than first buyers by (coupons for new ones)</source>
        <translation>老买家比首购买家多付（因新人券）</translation>
    </message>
    <message>
        <source>Only {n} groups can be compared, {least} are needed: the prices of these days cannot be judged.</source>
        <translation>可比的只有 {n} 组，至少要 {least} 组：这些天的价格无法判断。</translation>
    </message>
    <message>
        <source>In {n} like groups good buyers paid {gap_rate} more than the others, more than chance explains.</source>
        <translation>{n} 组可比交易中，高价值买家比其他人多付 {gap_rate}，超出偶然。</translation>
    </message>
    <message>
        <source>In {n} like groups good buyers paid no more than the others, as far as chance tells ({gap_rate}).</source>
        <translation>{n} 组可比交易中，高价值买家没有多付（{gap_rate}，在偶然范围内）。</translation>
    </message>
    <message>
        <source>titles of the goods as imported; pictures, details and live streams are not seen</source>
        <translation>导入的商品标题；图片、详情、直播看不到</translation>
    </message>
    <message>
        <source>No title of goods has been imported.</source>
        <translation>还没有导入商品标题。</translation>
    </message>
    <message>
        <source>{grave} of {n} titles hold words that must be changed: {titles}.</source>
        <translation>{n} 个标题中 {grave} 个含应删改的用语：{titles}。</translation>
    </message>
    <message>
        <source>{light} of {n} titles hold words that need proof: {titles}.</source>
        <translation>{n} 个标题中 {light} 个含须有凭证的用语：{titles}。</translation>
    </message>
    <message>
        <source>No such word stands in {n} titles.</source>
        <translation>{n} 个标题中没有此类用语。</translation>
    </message>
    <message>
        <source>A paper that has run out fails its item; before that it is told {n} days ahead.</source>
        <translation>证照过期，对应的检查项即不通过；到期前 {n} 天提醒。</translation>
    </message>
</context>
<context>
    <name>checklist</name>
    <message>
        <source>Checked, passed: {title}</source>
        <translation>检查通过：{title}</translation>
    </message>
    <message>
        <source>Checked, failed: {title}</source>
        <translation>检查不通过：{title}</translation>
    </message>
    <message>
        <source>Checked, does not apply: {title}</source>
        <translation>检查，不适用：{title}</translation>
    </message>
    <message>
        <source>Checked, cannot be judged: {title}</source>
        <translation>检查，无法判断：{title}</translation>
    </message>
    <message>
        <source>Done: {action} ({title})</source>
        <translation>整改完成：{action}（{title}）</translation>
    </message>
    <message>
        <source>Put on the list: {title}</source>
        <translation>加入清单：{title}</translation>
    </message>
    <message>
        <source>Certificate kept: {title}</source>
        <translation>录入证照：{title}</translation>
    </message>
    <message>
        <source>The shop does this: {title}</source>
        <translation>本店经营：{title}</translation>
    </message>
    <message>
        <source>The shop does not do this: {title}</source>
        <translation>本店不经营：{title}</translation>
    </message>
    <message>
        <source>Taken off the list: {title}</source>
        <translation>移出清单：{title}</translation>
    </message>
    <message>
        <source>{day_on} is still to come.</source>
        <translation>{day_on} 还没到。</translation>
    </message>
    <message>
        <source>Say what is done about it and by when: without that a failure stays as it is.</source>
        <translation>请写明怎么整改、何时完成：否则问题会一直在。</translation>
    </message>
    <message>
        <source>{day_on} has passed already.</source>
        <translation>{day_on} 已经过去。</translation>
    </message>
    <message>
        <source>Say in a few words what is to be looked at.</source>
        <translation>请用几个字写明检查什么。</translation>
    </message>
    <message>
        <source>Say what the certificate is called.</source>
        <translation>请写明证照名称。</translation>
    </message>
</context>
<context>
    <name>CompliancePanel</name>
    <message>
        <source>put off: {n}</source>
        <translation>已推后：{n}</translation>
    </message>
</context>
<context>
    <name>ComplianceActs</name>
    <message>
        <source>{first} and {n} more</source>
        <translation>{first} 等另 {n} 项</translation>
    </message>
    <message>
        <source>Self-check</source>
        <translation>合规自查表</translation>
    </message>
</context>
<context>
    <name>ComplianceAside</name>
    <message>
        <source>None is open. A failed check opens one.</source>
        <translation>没有未完成的整改；检查不通过时会开一项。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Type them in, and they are watched.</source>
        <translation>录入后，到期会提醒。</translation>
    </message>
    <message>
        <source>Everything ({n})</source>
        <translation>全部（{n}）</translation>
    </message>
    <message>
        <source>Wants you now ({n})</source>
        <translation>现在要处理（{n}）</translation>
    </message>
    <message>
        <source>Checks itself ({n})</source>
        <translation>自动核对（{n}）</translation>
    </message>
    <message>
        <source>Does not apply ({n})</source>
        <translation>不适用（{n}）</translation>
    </message>
    <message>
        <source>Put off ({n})</source>
        <translation>已推后（{n}）</translation>
    </message>
    <message>
        <source>Open actions ({n})</source>
        <translation>未完成整改（{n}）</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Wording, and the list itself</source>
        <translation>文案与清单设置</translation>
    </message>
    <message>
        <source>Certificates…</source>
        <translation>证照…</translation>
    </message>
    <message>
        <source>What the shop does…</source>
        <translation>经营范围…</translation>
    </message>
    <message>
        <source>An item of your own…</source>
        <translation>自己加一项…</translation>
    </message>
    <message>
        <source>Information, no legal advice. What costs money is asked of the authority or a lawyer.</source>
        <translation>信息整理，不是法律意见。涉及钱的事请向主管部门或律师确认。</translation>
    </message>
    <message>
        <source>Scan wording…</source>
        <translation>检查文案…</translation>
    </message>
</context>
<context>
    <name>ItemNotes</name>
    <message>
        <source>Action: {words}, by {day}, still open</source>
        <translation>整改：{words}，期限 {day}，尚未完成</translation>
    </message>
    <message>
        <source>Action: {words}, by {day}, done in time on {done_on}</source>
        <translation>整改：{words}，期限 {day}，{done_on} 按期完成</translation>
    </message>
    <message>
        <source>Action: {words}, by {day}, done too late on {done_on}</source>
        <translation>整改：{words}，期限 {day}，{done_on} 逾期完成</translation>
    </message>
    <message>
        <source>The shop does not do this: {trade}</source>
        <translation>本店不涉及：{trade}</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>查什么</translation>
    </message>
    <message>
        <source>Keep as proof: {proof}</source>
        <translation>留存凭证：{proof}</translation>
    </message>
    <message>
        <source>Only where the shop does this: {trade}</source>
        <translation>仅适用于：{trade}</translation>
    </message>
    <message>
        <source>If it is broken: {consequence}</source>
        <translation>违反后果：{consequence}</translation>
    </message>
    <message>
        <source>Verdicts so far</source>
        <translation>历次结论</translation>
    </message>
    <message>
        <source>Proof: {proof}</source>
        <translation>凭证：{proof}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day} 前</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>By which rule</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>unverified: look it up before you rely on it</source>
        <translation>未核实：使用前请先核对</translation>
    </message>
    <message>
        <source>confidence {sure}</source>
        <translation>把握：{sure}</translation>
    </message>
    <message>
        <source>looked up {day}</source>
        <translation>核对于 {day}</translation>
    </message>
    <message>
        <source>Information, no legal advice.</source>
        <translation>信息整理，不是法律意见。</translation>
    </message>
    <message>
        <source>in force only from {day}</source>
        <translation>{day} 起才施行</translation>
    </message>
    <message>
        <source>in force since {day}</source>
        <translation>{day} 起施行</translation>
    </message>
    <message>
        <source>another text from {day}</source>
        <translation>{day} 起有新文本</translation>
    </message>
</context>
<context>
    <name>OwnItemBox</name>
    <message>
        <source>An item of your own</source>
        <translation>自己加一项</translation>
    </message>
    <message>
        <source>What is to be looked at</source>
        <translation>查什么</translation>
    </message>
    <message>
        <source>How</source>
        <translation>怎么查</translation>
    </message>
    <message>
        <source>Proof to keep</source>
        <translation>留存凭证</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>领域</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>频率</translation>
    </message>
    <message>
        <source>Put on the list</source>
        <translation>加入清单</translation>
    </message>
</context>
<context>
    <name>PapersBox</name>
    <message>
        <source>Certificates</source>
        <translation>证照</translation>
    </message>
    <message>
        <source>Keep this certificate</source>
        <translation>保存此证照</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>续期</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>does not run out</source>
        <translation>长期有效</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>证号</translation>
    </message>
    <message>
        <source>For which item</source>
        <translation>对应检查项</translation>
    </message>
    <message>
        <source>Runs out on</source>
        <translation>到期日</translation>
    </message>
</context>
<context>
    <name>TradesBox</name>
    <message>
        <source>What the shop does</source>
        <translation>经营范围</translation>
    </message>
    <message>
        <source>{trade} ({n})</source>
        <translation>{trade}（{n} 项）</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Untick what the shop does not do: those items leave the list and the score until you tick it again.</source>
        <translation>不做的请取消勾选：对应的检查项移出清单和评分，重新勾选后恢复。</translation>
    </message>
</context>
<context>
    <name>VerdictBox</name>
    <message>
        <source>Verdict: {verdict}</source>
        <translation>结论：{verdict}</translation>
    </message>
    <message>
        <source>What is done about it</source>
        <translation>整改措施</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>完成期限</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>检查所见</translation>
    </message>
    <message>
        <source>File, picture, link, or where the paper lies</source>
        <translation>文件、截图、链接，或纸质材料存放处</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Proof is of</source>
        <translation>凭证日期</translation>
    </message>
    <message>
        <source>Looked at on</source>
        <translation>检查日期</translation>
    </message>
    <message>
        <source>Its open actions are done with it ({n})</source>
        <translation>同时完成它的整改（{n} 项）</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
</context>
</TS>
