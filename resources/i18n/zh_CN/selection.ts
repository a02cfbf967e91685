<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>selection</name>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Search growth</source>
        <translation>搜索涨幅</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Blue-ocean index</source>
        <translation>蓝海指数</translation>
    </message>
    <message>
        <source>Low returns</source>
        <translation>低退货率</translation>
    </message>
    <message>
        <source>Return on stock</source>
        <translation>存货回报</translation>
    </message>
    <message>
        <source>among the goods that bring most</source>
        <translation>带来大部分收益</translation>
    </message>
    <message>
        <source>among the goods that bring a middling part</source>
        <translation>收益居中</translation>
    </message>
    <message>
        <source>among the goods that bring little</source>
        <translation>收益很少</translation>
    </message>
    <message>
        <source>sells evenly from week to week</source>
        <translation>每周销量平稳</translation>
    </message>
    <message>
        <source>sells unevenly</source>
        <translation>销量有波动</translation>
    </message>
    <message>
        <source>sells by fits and starts</source>
        <translation>销量忽高忽低</translation>
    </message>
    <message>
        <source>{lost_value} lost on a unit × {sold_qty} units paid in 28 days</source>
        <translation>每件亏 {lost_value} × 28 天付款 {sold_qty} 件</translation>
    </message>
    <message>
        <source>{stock_value} at cost × (1 − {gone_qty} sold in {weeks} weeks ÷ {on_hand_qty} on hand)</source>
        <translation>库存成本 {stock_value} ×（1 − {weeks} 周可售 {gone_qty} 件 ÷ 现有 {on_hand_qty} 件）</translation>
    </message>
    <message>
        <source>{left_value} left of a unit × {sold_qty} units of 28 days × {growth_rate} more</source>
        <translation>每件剩 {left_value} × 28 天 {sold_qty} 件 × 增长 {growth_rate}</translation>
    </message>
    <message>
        <source>{n} further items</source>
        <translation>其余 {n} 个商品</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>过线</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>接近</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>未过</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>上新期</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>成长期</translation>
    </message>
    <message>
        <source>Mature</source>
        <translation>成熟期</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>衰退期</translation>
    </message>
    <message>
        <source>Stopped selling</source>
        <translation>已停滞</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>在售</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>市场商品</translation>
    </message>
    <message>
        <source>Test it</source>
        <translation>测款</translation>
    </message>
    <message>
        <source>Bring visitors from outside and a first-order offer; after the first weeks compare its sales with what you planned.</source>
        <translation>站外引流加首单优惠；过了头几周，拿实际销量和计划对比。</translation>
    </message>
    <message>
        <source>Sell it along</source>
        <translation>关联销售</translation>
    </message>
    <message>
        <source>Offer it together with what is bought beside it, keep enough on the shelf, and spend on it up to its break-even ROI.</source>
        <translation>和常一起买的商品搭着卖，备足货，推广投到保本投产比为止。</translation>
    </message>
    <message>
        <source>Keep buyers</source>
        <translation>促复购</translation>
    </message>
    <message>
        <source>Hold the price, win back those who bought it before, and try it in a set or a brand campaign.</source>
        <translation>守住价格，召回买过的人，试试套装或联名。</translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation>清仓</translation>
    </message>
    <message>
        <source>Order no more, mark it down in steps but not below its break-even price, and stop paying for its clicks.</source>
        <translation>不再进货，分步降价但不低于保本价，停掉付费推广。</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>下架</translation>
    </message>
    <message>
        <source>Nothing has sold for weeks: clear what lies there, then take it off sale.</source>
        <translation>连续多周没有售出：清掉库存后下架。</translation>
    </message>
    <message>
        <source>margin above {margin_rate} and search growth above {growth_rate}; what a unit leaves by fees, fares and returns of the rule book; ranked among {n} items as of {as_of_on}</source>
        <translation>毛利率高于 {margin_rate}，搜索涨幅高于 {growth_rate}；单件贡献按规则簿的费率、运费和退货计算；截至 {as_of_on} 在 {n} 个商品中排名</translation>
    </message>
    <message>
        <source>No sales and no search figures have been imported yet</source>
        <translation>还没有导入销售和搜索数据</translation>
    </message>
    <message>
        <source>Search figures to {searched_on}; no sales</source>
        <translation>搜索数据至 {searched_on}；没有销售数据</translation>
    </message>
    <message>
        <source>Sales to {last_on}; no search figures</source>
        <translation>销售至 {last_on}；没有搜索数据</translation>
    </message>
    <message>
        <source>Sales to {last_on}; search figures to {searched_on}</source>
        <translation>销售至 {last_on}；搜索数据至 {searched_on}</translation>
    </message>
    <message>
        <source>items on sale and candidates as of {as_of_on}</source>
        <translation>截至 {as_of_on} 的在售商品和候选商品</translation>
    </message>
    <message>
        <source>margin and search growth both above their lines, of those whose both are known</source>
        <translation>毛利率和搜索涨幅都过线；只算两项都已知的</translation>
    </message>
    <message>
        <source>cost, price or search growth is not known, and no test failed</source>
        <translation>成本、售价或搜索涨幅未知，且没有一项不过线</translation>
    </message>
    <message>
        <source>a paid unit leaves nothing before advertising</source>
        <translation>卖出一件，不算推广就已不赚钱</translation>
    </message>
    <message>
        <source>half of the items have more: price less landed cost, of the price</source>
        <translation>一半商品高于此数：（售价 − 到手成本）÷ 售价</translation>
    </message>
    <message>
        <source>half of the items have more: what fees, fares and returns leave of the price</source>
        <translation>一半商品高于此数：扣除费用、运费和退货后剩下的售价比例</translation>
    </message>
    <message>
        <source>of goods in decline, at cost by the newest count; dead stock is told by replenishment</source>
        <translation>衰退期商品最近一次盘点的库存成本；滞销存货归补货统计</translation>
    </message>
    <message>
        <source>weights moved by {step_rate} one at a time under which the best item that passed stays the best</source>
        <translation>逐项把权重上下浮动 {step_rate}，第一名仍是第一名的次数占比</translation>
    </message>
    <message>
        <source>{n} market listings are known, but no goods of the shop: type a candidate with its cost to judge it.</source>
        <translation>已有 {n} 个市场商品，但没有本店商品：录入候选商品和成本就能评判。</translation>
    </message>
    <message>
        <source>No goods are known yet: import products, orders or search figures, or type a candidate.</source>
        <translation>还没有商品：请导入商品资料、订单或搜索数据，或录入候选商品。</translation>
    </message>
    <message>
        <source>{first} {n} items lose money on every sale, {item} most of all.</source>
        <translation>{first}有 {n} 个商品卖一件亏一件，{item} 亏得最多。</translation>
    </message>
    <message>
        <source>{first} Look at {item}: of a margin of {margin_rate} it keeps {kept_rate}, since {back_rate} of it comes back.</source>
        <translation>{first}留意 {item}：毛利率 {margin_rate}，实际只留下 {kept_rate}，因为退货率达 {back_rate}。</translation>
    </message>
    <message>
        <source>{n} items are known, but not how they are searched for: none can pass yet.</source>
        <translation>已有 {n} 个商品，但没有搜索数据，暂时无法判定过线。</translation>
    </message>
    <message>
        <source>{n} items are known, but not what they cost: none can pass yet.</source>
        <translation>已有 {n} 个商品，但不知道成本，暂时无法判定过线。</translation>
    </message>
    <message>
        <source>None of {n} items passes both tests.</source>
        <translation>{n} 个商品没有一个两项都过线。</translation>
    </message>
    <message>
        <source>{passed} of {n} items pass both tests; too little is known of them to rank them.</source>
        <translation>{n} 个商品中有 {passed} 个两项都过线，但已知数据太少，排不出名次。</translation>
    </message>
    <message>
        <source>{passed} of {n} items pass both tests, first {item} with {score} points.</source>
        <translation>{n} 个商品中有 {passed} 个毛利率和搜索涨幅都过线，{item} 以 {score} 分居首。</translation>
    </message>
    <message>
        <source>{n} items pass the margin test, but a sale of them leaves nothing: {items}.</source>
        <translation>有 {n} 个商品毛利过线，但卖出一件不剩钱：{items}。</translation>
    </message>
    <message>
        <source>{n} items that sell have no cost: {items}.</source>
        <translation>有 {n} 个在卖的商品没有成本：{items}。</translation>
    </message>
    <message>
        <source>The growth of {n} items that pass rests on few visitors: {items}.</source>
        <translation>有 {n} 个过线商品的搜索涨幅只基于很少的访客：{items}。</translation>
    </message>
    <message>
        <source>The growth of {n} items that pass is against the weeks just before, so the season is in it: {items}.</source>
        <translation>有 {n} 个过线商品的增长是和前几周相比，含季节因素：{items}。</translation>
    </message>
    <message>
        <source>No market index is known: growth and demand are those of visitors whom search brought to the shop's own listings.</source>
        <translation>没有市场搜索指数：搜索涨幅和需求按本店商品的搜索访客计算。</translation>
    </message>
    <message>
        <source>{n} rows of sales are dated {as_of_on} or later and not used.</source>
        <translation>有 {n} 行销售的日期在 {as_of_on} 及以后，未使用。</translation>
    </message>
    <message>
        <source>Fares, packaging and the cost of returns are this program's suggestion ({out_value} out, {back_value} back per unit): set your own in the rule book.</source>
        <translation>运费、包装和退货费用用的是本程序的建议值（每件发货 {out_value}，每件退货 {back_value}）：请在规则簿里改成自己的。</translation>
    </message>
    <message>
        <source>No refunds have been imported: contribution is reckoned as if nothing came back.</source>
        <translation>没有导入退款：单件贡献按没有退货计算。</translation>
    </message>
    <message>
        <source>Less than a year of sales is known, or too few goods of a kind: stages have the season in them.</source>
        <translation>销售记录不足一年，或同类商品太少：生命周期里含季节因素。</translation>
    </message>
    <message>
        <source>Sales are known to {last_on} only; stages and classes are of that day.</source>
        <translation>销售数据只到 {last_on}；生命周期和分类以那天为准。</translation>
    </message>
    <message>
        <source>{n} items lose money on every sale, {sum_value} in the last 28 days, most of it {item}.</source>
        <translation>有 {n} 个商品卖一件亏一件，近 28 天共亏 {sum_value}，{item} 亏得最多。</translation>
    </message>
    <message>
        <source>contribution of a unit by the rule book's costs, times the units paid in the last 28 days</source>
        <translation>按规则簿费用算的单件贡献 × 近 28 天支付件数</translation>
    </message>
    <message>
        <source>{sum_value} lies in {n} items whose best time is over and that will not sell out in {weeks} weeks, most of it in {item}.</source>
        <translation>{n} 个已过旺期的商品压着 {sum_value}，{weeks} 周内卖不完，{item} 压得最多。</translation>
    </message>
    <message>
        <source>on hand at cost beyond {weeks} weeks at the pace of the last 28 days; dead stock left out</source>
        <translation>按近 28 天的速度 {weeks} 周卖不完的库存成本；不含滞销存货</translation>
    </message>
    <message>
        <source>{n} of the {passed} items that pass both tests sell now and are not in decline: {sum_value} more in 28 days if their sales grow as searches for them do, {item} first.</source>
        <translation>两项都过线的 {passed} 个商品中，有 {n} 个近期在卖且未衰退：销量若跟上搜索的增长，28 天可多赚 {sum_value}，先推 {item}。</translation>
    </message>
    <message>
        <source>what a unit leaves before advertising × units of the last 28 days × growth of searches, at most twofold; growth that rests on few visitors left out</source>
        <translation>单件贡献（不算推广）× 近 28 天件数 × 搜索涨幅，最多按翻倍算；访客太少、涨幅不可靠的不计</translation>
    </message>
    <message>
        <source>by the product sheet</source>
        <translation>按商品资料表</translation>
    </message>
    <message>
        <source>by the supplier's newest price</source>
        <translation>按供应商最新报价</translation>
    </message>
    <message>
        <source>by the cost or profit that the order files state, of the last year</source>
        <translation>按订单文件近一年写明的成本或利润推算</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>手工录入</translation>
    </message>
    <message>
        <source>({price_value} − {cost_value}) ÷ {price_value} = {margin_rate}; more than {line_rate} is wanted</source>
        <translation>（{price_value} − {cost_value}）÷ {price_value} = {margin_rate}；要求高于 {line_rate}</translation>
    </message>
    <message>
        <source>{growth_rate} as typed; more than {line_rate} is wanted</source>
        <translation>手工录入 {growth_rate}；要求高于 {line_rate}</translation>
    </message>
    <message>
        <source>{growth_rate} for “{word}” as the source states it; more than {line_rate} is wanted</source>
        <translation>来源写明“{word}”{growth_rate}；要求高于 {line_rate}</translation>
    </message>
    <message>
        <source>Index of “{word}”: {now} a day {from_on} to {to_on} ÷ {before} a day {base_from_on} to {base_to_on} − 1 = {growth_rate}; more than {line_rate} is wanted. Growth of an index is not growth of searches.</source>
        <translation>“{word}”的指数：{from_on} 至 {to_on} 日均 {now} ÷ {base_from_on} 至 {base_to_on} 日均 {before} − 1 = {growth_rate}；要求高于 {line_rate}。指数的涨幅不等于搜索次数的涨幅。</translation>
    </message>
    <message>
        <source>Visitors from search: {now} a day {from_on} to {to_on} ÷ {before} a day {base_from_on} to {base_to_on} − 1 = {growth_rate}; more than {line_rate} is wanted</source>
        <translation>搜索访客：{from_on} 至 {to_on} 日均 {now} ÷ {base_from_on} 至 {base_to_on} 日均 {before} − 1 = {growth_rate}；要求高于 {line_rate}</translation>
    </message>
    <message>
        <source>100 × Σ weight × place ÷ Σ weight, of the {known_rate} of weights that are known</source>
        <translation>100 × Σ权重 × 名次 ÷ Σ权重，只用已知的 {known_rate} 权重</translation>
    </message>
    <message>
        <source>weight {weight} × place {place_rate} among the items that have it</source>
        <translation>权重 {weight} × 在有此数据的商品中的名次 {place_rate}</translation>
    </message>
    <message>
        <source>{price_value} × (1 − {back_rate} back) × (1 − {fee_rate} fee)</source>
        <translation>{price_value} ×（1 − 退货 {back_rate}）×（1 − 费率 {fee_rate}）</translation>
    </message>
    <message>
        <source>Kept of the price</source>
        <translation>售价中留下的</translation>
    </message>
    <message>
        <source>goods {goods_value}, out {out_value}, back {back_value} per unit paid</source>
        <translation>货 {goods_value}，发出 {out_value}，退回 {back_value}（每件）</translation>
    </message>
    <message>
        <source>Goods, fares and returns</source>
        <translation>货款、运费和退货</translation>
    </message>
    <message>
        <source>{kept_value} − {fixed_value}</source>
        <translation>{kept_value} − {fixed_value}</translation>
    </message>
    <message>
        <source>1 ÷ {kept_rate}</source>
        <translation>1 ÷ {kept_rate}</translation>
    </message>
    <message>
        <source>{click_value} a click × {clicks} clicks per unit, of the last 91 days</source>
        <translation>每次点击 {click_value} × 每件 {clicks} 次点击，近 91 天</translation>
    </message>
    <message>
        <source>Advertising per unit</source>
        <translation>每件推广费</translation>
    </message>
    <message>
        <source>{level} units a week of late, {peak} at its best; of the whole listing, changed only after {weeks} weeks alike</source>
        <translation>近期每周 {level} 件，最好时 {peak} 件；按整个商品看，连续 {weeks} 周才改判</translation>
    </message>
    <message>
        <source>{level} units a week of late, {peak} at its best: too few to be more than a hint</source>
        <translation>近期每周 {level} 件，最好时 {peak} 件：件数太少，仅供参考</translation>
    </message>
    <message>
        <source>Place by margin</source>
        <translation>毛利率名次</translation>
    </message>
    <message>
        <source>Place by search growth</source>
        <translation>搜索涨幅名次</translation>
    </message>
    <message>
        <source>Place by demand</source>
        <translation>需求名次</translation>
    </message>
    <message>
        <source>Place by blue-ocean index</source>
        <translation>蓝海指数名次</translation>
    </message>
    <message>
        <source>Place by low returns</source>
        <translation>低退货率名次</translation>
    </message>
    <message>
        <source>Place by return on stock</source>
        <translation>存货回报名次</translation>
    </message>
    <message>
        <source>{back_qty} of {sold_qty} sold in {days} days, the newest left out since returns are still to come; reckoned with {expected_rate}, drawn towards goods of its kind</source>
        <translation>近 {days} 天售出 {sold_qty}、退回 {back_qty}（最近售出的退货未到齐，不计）；计算时用 {expected_rate}，件数少时向同类靠拢</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选品</translation>
    </message>
    <message>
        <source>Passed both tests</source>
        <translation>两项都过线的商品</translation>
    </message>
    <message>
        <source>margin above {margin_rate}, search growth above {growth_rate}; best score first, good only within this table</source>
        <translation>毛利率高于 {margin_rate}、搜索涨幅高于 {growth_rate}；按评分排序，评分只在本表内可比</translation>
    </message>
    <message>
        <source>No item is known to pass both tests.</source>
        <translation>没有已知两项都过线的商品。</translation>
    </message>
    <message>
        <source>Where goods stand in their lives</source>
        <translation>商品的生命周期</translation>
    </message>
    <message>
        <source>by smoothed weekly sales of each listing; few units make it a hint</source>
        <translation>按每个商品平滑后的周销量；件数少时仅供参考</translation>
    </message>
    <message>
        <source>What was sold lately is not known.</source>
        <translation>近期卖了什么不清楚。</translation>
    </message>
    <message>
        <source>Stock past its best</source>
        <translation>已过旺期的存货</translation>
    </message>
    <message>
        <source>on hand at cost, listing in decline; dead stock stands with replenishment</source>
        <translation>库存成本，商品处于衰退期；滞销存货见补货</translation>
    </message>
    <message>
        <source>No stock is known to be past its best.</source>
        <translation>没有已过旺期的存货。</translation>
    </message>
</context>
</TS>
