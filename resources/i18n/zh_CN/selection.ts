<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>selection</name>
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
        <source>No price of this item is known.</source>
        <translation>不知道这个商品的售价。</translation>
    </message>
    <message>
        <source>The cost of this item is not known.</source>
        <translation>不知道这个商品的成本。</translation>
    </message>
    <message>
        <source>It loses money before advertising.</source>
        <translation>不算推广就已经亏钱。</translation>
    </message>
    <message>
        <source>No search figures of this item have been imported.</source>
        <translation>没有导入这个商品的搜索数据。</translation>
    </message>
    <message>
        <source>Its search figures are too old to tell how it grows.</source>
        <translation>搜索数据太旧，看不出涨跌。</translation>
    </message>
    <message>
        <source>Fewer days with search figures than the rule book asks for.</source>
        <translation>有搜索数据的天数少于规则簿的要求。</translation>
    </message>
    <message>
        <source>Nobody searched for it before, so there is no growth to tell.</source>
        <translation>此前没有搜索，算不出涨幅。</translation>
    </message>
    <message>
        <source>Too few of its figures are known for a score.</source>
        <translation>已知的数据太少，不打分。</translation>
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
        <source>No sales of this item are known.</source>
        <translation>没有这个商品的销售记录。</translation>
    </message>
    <message>
        <source>Too few weeks of its sales are known.</source>
        <translation>有销售数据的周数太少。</translation>
    </message>
    <message>
        <source>No refunds have been imported yet.</source>
        <translation>还没有导入退款。</translation>
    </message>
    <message>
        <source>No count of this item has been imported.</source>
        <translation>没有导入这个商品的盘点。</translation>
    </message>
    <message>
        <source>Nothing of it lay in stock.</source>
        <translation>没有存货。</translation>
    </message>
    <message>
        <source>It is not on sale, so there is nothing to tell it by.</source>
        <translation>还没有上架，无从判断。</translation>
    </message>
</context>
</TS>
