<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>tiers</name>
    <message>
        <source>{spent_value} ÷ {n}</source>
        <translation>{spent_value} ÷ {n}</translation>
    </message>
    <message>
        <source>{n} × {share_rate} × {mean_value}</source>
        <translation>{n} × {share_rate} × {mean_value}</translation>
    </message>
    <message>
        <source>Buyers on the list</source>
        <translation>名单上的买家</translation>
    </message>
    <message>
        <source>Of whom buy once more</source>
        <translation>其中再次购买的比例</translation>
    </message>
    <message>
        <source>Mean purchase of the shop</source>
        <translation>本店平均每次消费</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>{n} good buyers stay away: they spent {away_value} in {days} days.</source>
        <translation>{n} 位好买家久未回来，近 {days} 天内共消费 {away_value}。</translation>
    </message>
    <message>
        <source>what they spent in the window, less refunds; not what a letter will bring</source>
        <translation>统计天数内的净消费，不代表联系后能带来的金额</translation>
    </message>
    <message>
        <source>{n} buyers have been silent for {days} days and more.</source>
        <translation>{n} 位买家已 {days} 天以上未购买。</translation>
    </message>
    <message>
        <source>if {share_rate} of them buy once more at the shop's mean purchase, as the plan assumes</source>
        <translation>按计划假设：其中 {share_rate} 再买一次，金额取全店每次购买的平均</translation>
    </message>
    <message>
        <source>{n} new buyers are in their first {days} days.</source>
        <translation>{n} 位新客在首购 {days} 天内。</translation>
    </message>
    <message>
        <source>the shop's own share that buys again within {days} days, at the mean purchase</source>
        <translation>按本店首购后 {days} 天内的复购比例和每次购买的平均金额</translation>
    </message>
    <message>
        <source>last purchase on {last_on}, {days} days before</source>
        <translation>最近一次购买在 {last_on}，距今 {days} 天</translation>
    </message>
    <message>
        <source>purchase days within {days} days</source>
        <translation>近 {days} 天内有购买的天数</translation>
    </message>
    <message>
        <source>paid less refunds, within the same days</source>
        <translation>同期支付金额减退款</translation>
    </message>
    <message>
        <source>R {r} · F {f} · M {m}</source>
        <translation>R {r} · F {f} · M {m}</translation>
    </message>
    <message>
        <source>her own gaps drawn towards the shop's mean; overdue beyond {times} times</source>
        <translation>本人间隔向全店平均靠拢；超过 {times} 倍算逾期</translation>
    </message>
    <message>
        <source>{days} days without a purchase, more than {limit}</source>
        <translation>{days} 天未购买，超过 {limit} 天</translation>
    </message>
    <message>
        <source>{times} purchase days (at least {least}) and {spent_value} (at least {cut_value})</source>
        <translation>购买 {times} 次（至少 {least} 次），消费 {spent_value}（至少 {cut_value}）</translation>
    </message>
    <message>
        <source>fewer than {least} purchase days</source>
        <translation>购买不足 {least} 次</translation>
    </message>
    <message>
        <source>spent less than {cut_value}</source>
        <translation>消费不足 {cut_value}</translation>
    </message>
    <message>
        <source>days on which a buyer kept something paid for; money less refunds, {from_on} to {to_on}</source>
        <translation>有保留商品的付款日计一次购买，金额已减退款，{from_on} 至 {to_on}</translation>
    </message>
    <message>
        <source>No orders have been imported yet</source>
        <translation>还没有导入订单</translation>
    </message>
    <message>
        <source>Orders to {last_on}</source>
        <translation>订单至 {last_on}</translation>
    </message>
    <message>
        <source>Orders to {last_on}; {known_rate} of them have a buyer</source>
        <translation>订单至 {last_on}，其中 {known_rate} 有买家信息</translation>
    </message>
    <message>
        <source>buyers with a purchase known before {as_of_on}</source>
        <translation>{as_of_on} 之前有购买的买家</translation>
    </message>
    <message>
        <source>paid orders of the last {days} days whose buyer is known</source>
        <translation>近 {days} 天付款订单中买家可识别的比例</translation>
    </message>
    <message>
        <source>bought within {days} days, not of high value</source>
        <translation>{days} 天内买过，未达高价值</translation>
    </message>
    <message>
        <source>first purchase within the last {days} days</source>
        <translation>首购在最近 {days} 天内</translation>
    </message>
    <message>
        <source>buyers with two or more purchase days in {days} days ÷ buyers with any</source>
        <translation>{days} 天内购买两次及以上的买家 ÷ 有购买的买家</translation>
    </message>
    <message>
        <source>of those who came back: half did within so many days</source>
        <translation>回购的买家中，一半在这么多天内回来</translation>
    </message>
    <message>
        <source>nobody who is not lost has spent anything</source>
        <translation>未流失的买家都没有消费</translation>
    </message>
    <message>
        <source>{times} purchase days or more and {cut_value} or more in {days} days</source>
        <translation>{days} 天内购买 {times} 次及以上且消费 {cut_value} 及以上</translation>
    </message>
    <message>
        <source>no purchase for {days} days: of those who came back, {share_percent} did by then</source>
        <translation>超过 {days} 天未购买：回购的买家中 {share_percent} 在此之前回来</translation>
    </message>
    <message>
        <source>no purchase for more than {days} days (rule book; too few returns to measure it)</source>
        <translation>超过 {days} 天未购买（按规则簿；回购太少，无法测算）</translation>
    </message>
    <message>
        <source>No orders have been imported yet: who buys is not known.</source>
        <translation>还没有导入订单，买家情况未知。</translation>
    </message>
    <message>
        <source>The exports name no buyers: orders can be counted, buyers cannot.</source>
        <translation>导出表里没有买家信息：能数订单，数不了买家。</translation>
    </message>
    <message>
        <source>{away} good buyers stay away who spent {away_value} in {days} days; write to them first.</source>
        <translation>{away} 位好买家久未回来，近 {days} 天曾消费 {away_value}，请先联系他们。</translation>
    </message>
    <message>
        <source>{away} good buyers stay away who spent {away_value} in {days} days; {left} of them can be written to now.</source>
        <translation>{away} 位好买家久未回来，近 {days} 天曾消费 {away_value}，其中 {left} 位现在可以联系。</translation>
    </message>
    <message>
        <source>{away} good buyers stay away who spent {away_value} in {days} days; all of them are to be left alone for now.</source>
        <translation>{away} 位好买家久未回来，近 {days} 天曾消费 {away_value}，目前都不宜再联系。</translation>
    </message>
    <message>
        <source>{good} of {n} buyers are of high value and bring {share_rate} of the money.</source>
        <translation>{n} 位买家中有 {good} 位高价值买家，贡献 {share_rate} 的金额。</translation>
    </message>
    <message>
        <source>None of the {n} buyers is of high value yet: hardly anyone has bought twice.</source>
        <translation>{n} 位买家中还没有高价值买家：几乎没有人买过两次。</translation>
    </message>
    <message>
        <source>{first} Buyers are known for {known_rate} of the orders.</source>
        <translation>{first}{known_rate} 的订单能识别买家。</translation>
    </message>
    <message>
        <source>Only {known_rate} of the orders name their buyer: tiers speak of those alone.</source>
        <translation>只有 {known_rate} 的订单有买家信息，层级只针对这部分买家。</translation>
    </message>
    <message>
        <source>Orders without an amount count as purchases without money: {n}.</source>
        <translation>没有金额的订单计为购买、不计金额：{n} 单。</translation>
    </message>
    <message>
        <source>Fewer than {least} buyers: nobody is scored.</source>
        <translation>买家不足 {least} 位，不打分。</translation>
    </message>
    <message>
        <source>Fewer than {least} buyers: money is not scored.</source>
        <translation>买家不足 {least} 位，不给金额打分。</translation>
    </message>
    <message>
        <source>The history begins on {start_on}: who bought before looks new, and counts are of {days} days only.</source>
        <translation>数据从 {start_on} 开始：此前买过的人会被当作新客，次数和金额只统计了 {days} 天。</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Who buys, how often and for how much is read from the order export.</source>
        <translation>谁在买、买几次、花多少，都从订单导出表里读。</translation>
    </message>
    <message>
        <source>Qianniu › Trade › Sold items › Batch export</source>
        <translation>千牛 › 交易 › 已卖出的宝贝 › 批量导出</translation>
    </message>
    <message>
        <source>Where the platform masks buyers, tiers speak of the orders that name one.</source>
        <translation>平台隐藏买家时，层级只统计能识别买家的订单。</translation>
    </message>
    <message>
        <source>Buyers, best first</source>
        <translation>买家，消费多的在前</translation>
    </message>
    <message>
        <source>Nobody stands on this list today.</source>
        <translation>今天这个名单上没有人。</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>已联系</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有回应</translation>
    </message>
    <message>
        <source>High value</source>
        <translation>高价值</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Unknown before</source>
        <translation>此前未知</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>冠军</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠诚</translation>
    </message>
    <message>
        <source>Potential loyalist</source>
        <translation>潜在忠诚</translation>
    </message>
    <message>
        <source>New buyer</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有希望</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需关注</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>将沉睡</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有风险</translation>
    </message>
    <message>
        <source>Can't lose</source>
        <translation>不能失去</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>不愿被联系</translation>
    </message>
    <message>
        <source>No buyer is known.</source>
        <translation>没有已知的买家。</translation>
    </message>
    <message>
        <source>Buyers by tier</source>
        <translation>买家分层</translation>
    </message>
    <message>
        <source>tiers by the rule book; money less refunds of {days} days</source>
        <translation>按规则簿分层；近 {days} 天净消费（已减退款）</translation>
    </message>
    <message>
        <source>Where buyers moved</source>
        <translation>买家流动</translation>
    </message>
    <message>
        <source>rows: tier on {before_on}; columns: tier on {as_of_on}</source>
        <translation>行：{before_on} 的层级；列：{as_of_on} 的层级</translation>
    </message>
    <message>
        <source>Bought again after the first purchase</source>
        <translation>首购后的复购</translation>
    </message>
    <message>
        <source>only buyers whose days since the first purchase have all passed</source>
        <translation>只计首购后天数已观察满的买家</translation>
    </message>
    <message>
        <source>No first purchase lies far enough back.</source>
        <translation>还没有足够早的首购。</translation>
    </message>
    <message>
        <source>Good buyers who stay away</source>
        <translation>久未回来的好买家</translation>
    </message>
    <message>
        <source>of high value now or a period ago, and long silent, overdue or lost; names masked</source>
        <translation>现在或上一期是高价值，而久未购买、超过平时间隔或已流失；昵称已遮盖</translation>
    </message>
    <message>
        <source>No good buyer stays away.</source>
        <translation>没有久未回来的好买家。</translation>
    </message>
    <message>
        <source>Placed and not paid, most money first</source>
        <translation>已下单未付款，金额大的在前</translation>
    </message>
    <message>
        <source>Buyers lately silent</source>
        <translation>刚沉默的买家</translation>
    </message>
    <message>
        <source>New buyers</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Moved: {before} → {now}</source>
        <translation>变动：{before} → {now}</translation>
    </message>
    <message>
        <source>Marked on {marked_on}: {how}</source>
        <translation>{marked_on} 已标记：{how}</translation>
    </message>
    <message>
        <source>within {days} days: {rate} of {n}</source>
        <translation>{days} 天内：{rate}（{n} 人）</translation>
    </message>
</context>
<context>
    <name>TiersPanel</name>
    <message>
        <source>vs {day}</source>
        <translation>较 {day}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>有流失风险</translation>
    </message>
    <message>
        <source>overdue by own rhythm</source>
        <translation>超过本人购买节奏</translation>
    </message>
    <message>
        <source>has not bought before</source>
        <translation>此前未购买过</translation>
    </message>
    <message>
        <source>Placed and not paid: {n}</source>
        <translation>已下单未付款：{n} 单</translation>
    </message>
</context>
<context>
    <name>ListChoice</name>
    <message>
        <source>All buyers ({n})</source>
        <translation>全部买家（{n}）</translation>
    </message>
    <message>
        <source>Lately silent ({n})</source>
        <translation>刚沉默（{n}）</translation>
    </message>
    <message>
        <source>New ({n})</source>
        <translation>新客（{n}）</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Good ones away ({n})</source>
        <translation>久未回来的好买家（{n}）</translation>
    </message>
    <message>
        <source>Not paid ({n})</source>
        <translation>未付款（{n}）</translation>
    </message>
</context>
<context>
    <name>CohortGrid</name>
    <message>
        <source>Cohorts</source>
        <translation>首购月份</translation>
    </message>
    <message>
        <source>* the month still runs or the history begins here</source>
        <translation>* 该月未完，或数据从这里开始</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
</context>
<context>
    <name>Movement</name>
    <message>
        <source>Bought again after the first purchase</source>
        <translation>首购后复购</translation>
    </message>
    <message>
        <source>New buyers by month, and how many bought again</source>
        <translation>各月新客与之后各月回购比例</translation>
    </message>
    <message>
        <source>Tiers since</source>
        <translation>层级变动，自</translation>
    </message>
    <message>
        <source>{before} → {now}: {n}{share}</source>
        <translation>{before} → {now}：{n}{share}</translation>
    </message>
    <message>
        <source>Rows: the tier then; columns: the tier on {now}. Press a number for its buyers.</source>
        <translation>行是当时的层级，列是 {now} 的层级。点数字看是哪些买家。</translation>
    </message>
    <message>
        <source>In no tier any more: {n} (their purchases went back).</source>
        <translation>已不在任何层级：{n}（购买已全部退款）。</translation>
    </message>
</context>
</TS>
