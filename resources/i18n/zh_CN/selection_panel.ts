<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>selection_panel</name>
    <message>
        <source>Class {classes}: {meanings}</source>
        <translation>{classes} 类：{meanings}</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>not this one</source>
        <translation>不做</translation>
    </message>
    <message>
        <source>later</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选品</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet</source>
        <translation>还没有可以挑选的商品</translation>
    </message>
    <message>
        <source>Goods on sale are judged by the product export with their costs and by what sold of them.</source>
        <translation>在售商品按商品表里的成本和已卖出的订单来评判。</translation>
    </message>
    <message>
        <source>Search growth comes from the search words of the market and of your shop.</source>
        <translation>搜索涨幅来自市场搜索词和本店搜索词报表。</translation>
    </message>
    <message>
        <source>Goods you only think of can be typed in, or pasted from a spreadsheet.</source>
        <translation>还在考虑的商品可以直接填写，也可以从表格里粘贴。</translation>
    </message>
    <message>
        <source>Nothing stands here.</source>
        <translation>这里没有商品。</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Kept with the figures of today</source>
        <translation>连同今天的数据一起记下</translation>
    </message>
    <message>
        <source>Later…</source>
        <translation>暂缓…</translation>
    </message>
    <message>
        <source>Not this one…</source>
        <translation>不做…</translation>
    </message>
    <message>
        <source>Put on sale…</source>
        <translation>已上架…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>It sells</source>
        <translation>卖得动</translation>
    </message>
    <message>
        <source>It does not</source>
        <translation>没卖动</translation>
    </message>
    <message>
        <source>Type a candidate…</source>
        <translation>填写一个候选…</translation>
    </message>
    <message>
        <source>{decision} {day}</source>
        <translation>{decision} {day}</translation>
    </message>
    <message>
        <source>New candidates: {n}</source>
        <translation>新增候选：{n}</translation>
    </message>
    <message>
        <source>Candidate {title}</source>
        <translation>候选 {title}</translation>
    </message>
    <message>
        <source>Remove candidates: {n}</source>
        <translation>移除候选：{n}</translation>
    </message>
    <message>
        <source>On sale: {title}</source>
        <translation>已上架：{title}</translation>
    </message>
    <message>
        <source>Outcome of candidates: {n}</source>
        <translation>候选的结果：{n}</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>识别</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>清洗前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>清洗后</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>去掉的词</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声词</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Word or piece</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>标题数</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>归类</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>single character</source>
        <translation>单字</translation>
    </message>
    <message>
        <source>bare number</source>
        <translation>纯数字</translation>
    </message>
    <message>
        <source>repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Word {word}</source>
        <translation>词 {word}</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Candidate…</source>
        <translation>新增候选…</translation>
    </message>
    <message>
        <source>Type goods that you think of selling</source>
        <translation>填写一个在考虑的商品</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>搜索涨幅</translation>
    </message>
    <message>
        <source>From {n} known weeks of sales</source>
        <translation>依据 {n} 周已知销量</translation>
    </message>
    <message>
        <source>Orders with both, of the orders with this; × as often as by chance. From {n} orders.</source>
        <translation>同时买的订单 / 含本品的订单；× 为偶然情况的倍数。共 {n} 单。</translation>
    </message>
    <message>
        <source>Places among those of {n} items whose figure is known, on {day}; scores of another day or list are not to be compared.</source>
        <translation>{n} 个商品中已知该项数据者的位次（{day}）；不同日期或名单的评分不能相比。</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} 天</translation>
    </message>
    <message>
        <source>{days} days ({known} known so far)</source>
        <translation>{days} 天（已知 {known} 天）</translation>
    </message>
</context>
<context>
    <name>SelectionPanel</name>
    <message>
        <source>Score {n}</source>
        <translation>评分 {n}</translation>
    </message>
    <message>
        <source>Listed from your candidate of {day}, on sale since {since}.</source>
        <translation>来自您 {day} 的候选，{since} 上架。</translation>
    </message>
    <message>
        <source>With each weight moved by {step} it stays the first that passes in {kept} of {runs} cases.</source>
        <translation>每个权重各上下浮动 {step}，{runs} 种情形中有 {kept} 种它仍居过线商品之首。</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>未评分</translation>
    </message>
</context>
<context>
    <name>CandidateBox</name>
    <message>
        <source>{field}: {why}</source>
        <translation>{field}：{why}</translation>
    </message>
    <message>
        <source>New candidate</source>
        <translation>新增候选</translation>
    </message>
    <message>
        <source>Edit the candidate</source>
        <translation>编辑候选</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Leave empty what you do not know: it counts as unknown, not as 0.</source>
        <translation>不知道的留空：按未知处理，不当作 0。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Selling price after coupons (¥)</source>
        <translation>预计售价，券后（元）</translation>
    </message>
    <message>
        <source>Landed cost a unit (¥)</source>
        <translation>单件到仓成本（元）</translation>
    </message>
    <message>
        <source>Search word</source>
        <translation>搜索词</translation>
    </message>
    <message>
        <source>Growth of its search index</source>
        <translation>搜索指数增长</translation>
    </message>
    <message>
        <source>Search popularity</source>
        <translation>搜索人气</translation>
    </message>
    <message>
        <source>Listings online</source>
        <translation>在线商品数</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>支付转化率</translation>
    </message>
    <message>
        <source>Return rate expected</source>
        <translation>预计退货率</translation>
    </message>
    <message>
        <source>Units of the first order</source>
        <translation>首单件数</translation>
    </message>
    <message>
        <source>Units a month expected</source>
        <translation>预计月销件数</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Source or link</source>
        <translation>来源或链接</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>such as 8%</source>
        <translation>如 8%</translation>
    </message>
    <message>
        <source>as buyers search</source>
        <translation>买家会搜什么词</translation>
    </message>
</context>
<context>
    <name>StageCard</name>
    <message>
        <source>A hint only: it sells too little to tell for certain.</source>
        <translation>只作参考：销量太少，不足以判断。</translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message>
        <source>Parts of the score, {coverage} of the weights known</source>
        <translation>评分构成，已知权重 {coverage}</translation>
    </message>
</context>
<context>
    <name>PairsCard</name>
    <message>
        <source>Bought together</source>
        <translation>常一起买</translation>
    </message>
    <message>
        <source>Nothing stands often enough in the same orders.</source>
        <translation>没有足够多次出现在同一订单里的商品。</translation>
    </message>
    <message>
        <source>{n} of {whole} · {share}</source>
        <translation>{n}/{whole} 单 · {share}</translation>
    </message>
    <message>
        <source>may be chance</source>
        <translation>可能是巧合</translation>
    </message>
</context>
<context>
    <name>OutcomeCard</name>
    <message>
        <source>Since it was listed</source>
        <translation>上架以来</translation>
    </message>
    <message>
        <source>{units} sold · {paid}</source>
        <translation>卖出 {units} 件 · {paid}</translation>
    </message>
</context>
<context>
    <name>ListingBox</name>
    <message>
        <source>Put on sale</source>
        <translation>已上架</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>商家编码</translation>
    </message>
    <message>
        <source>or listing ID</source>
        <translation>或商品 ID</translation>
    </message>
    <message>
        <source>On sale since</source>
        <translation>上架日期</translation>
    </message>
    <message>
        <source>Its sales after 30 and 90 days show beside it whether the choice was right.</source>
        <translation>上架 30 天和 90 天后的销量会显示在它旁边，看当初选得对不对。</translation>
    </message>
</context>
<context>
    <name>PasteCandidates</name>
    <message>
        <source>Paste candidates</source>
        <translation>粘贴候选</translation>
    </message>
    <message>
        <source>The copied table</source>
        <translation>复制的表格</translation>
    </message>
    <message>
        <source>Copy rows with their headings in Excel or WPS, and paste them here.</source>
        <translation>在 Excel 或 WPS 里连同表头一起复制，粘贴到这里。</translation>
    </message>
    <message>
        <source>The rows as they are read</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <source>The first line holds the headings, in any order: 商品名称/Title, 售价/Price, 到岸成本/Landed cost, 搜索词/Search word, 搜索增长/Search growth, 链接/Source, 备注/Note …</source>
        <translation>第一行是表头，顺序不限：商品名称、售价、到岸成本、搜索词、搜索增长、链接、备注……</translation>
    </message>
    <message>
        <source>Add {n}</source>
        <translation>加入 {n} 个</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Good rows: {n}</source>
        <translation>可用 {n} 行</translation>
    </message>
    <message>
        <source>left out: {n}</source>
        <translation>略过 {n} 行</translation>
    </message>
    <message>
        <source>columns not used: {names}</source>
        <translation>未用到的列：{names}</translation>
    </message>
    <message>
        <source>good</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>{cell}: {why}</source>
        <translation>{cell}：{why}</translation>
    </message>
</context>
<context>
    <name>Swings</name>
    <message>
        <source>What matters most</source>
        <translation>影响最大的因素</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>售价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>点击</translation>
    </message>
</context>
<context>
    <name>ViewChoice</name>
    <message>
        <source>All ({n})</source>
        <translation>全部（{n}）</translation>
    </message>
    <message>
        <source>On sale ({n})</source>
        <translation>在售（{n}）</translation>
    </message>
    <message>
        <source>Candidates ({n})</source>
        <translation>候选（{n}）</translation>
    </message>
    <message>
        <source>Pass both tests ({n})</source>
        <translation>两项都过（{n}）</translation>
    </message>
    <message>
        <source>Set aside ({n})</source>
        <translation>已搁置（{n}）</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>粘贴…</translation>
    </message>
    <message>
        <source>Paste a table of candidates</source>
        <translation>粘贴一张候选表</translation>
    </message>
    <message>
        <source>Search words…</source>
        <translation>关键词…</translation>
    </message>
    <message>
        <source>Clean titles and search words of noise</source>
        <translation>清洗标题和搜索词里的噪声</translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message>
        <source>What if</source>
        <translation>试算</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>恢复今天的值</translation>
    </message>
    <message>
        <source>Each moved by {step}: what is left of a unit</source>
        <translation>各自变动 {step} 时每件剩下多少</translation>
    </message>
    <message>
        <source>Contribution a unit</source>
        <translation>每件贡献毛利</translation>
    </message>
    <message>
        <source>Of the price</source>
        <translation>占售价</translation>
    </message>
    <message>
        <source>Gross margin rate</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Break-even ROI</source>
        <translation>保本投产比</translation>
    </message>
    <message>
        <source>Break-even price</source>
        <translation>保本价</translation>
    </message>
    <message>
        <source>Left after advertising</source>
        <translation>扣推广后剩</translation>
    </message>
    <message>
        <source>Units for the same profit</source>
        <translation>保持利润所需销量</translation>
    </message>
    <message>
        <source>Price (¥)</source>
        <translation>售价（元）</translation>
    </message>
    <message>
        <source>Landed cost (¥)</source>
        <translation>到仓成本（元）</translation>
    </message>
    <message>
        <source>Return rate (%)</source>
        <translation>退货率（%）</translation>
    </message>
    <message>
        <source>Click price (¥)</source>
        <translation>点击单价（元）</translation>
    </message>
    <message>
        <source>Clicks a sale</source>
        <translation>每件所需点击</translation>
    </message>
    <message>
        <source>Margin above {line}: {outcome}</source>
        <translation>毛利率高于 {line}：{outcome}</translation>
    </message>
    <message>
        <source>a unit loses money before advertising</source>
        <translation>不算推广每件就在亏</translation>
    </message>
</context>
<context>
    <name>WordsBox</name>
    <message>
        <source>Clean search words</source>
        <translation>清洗关键词</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Own texts</source>
        <translation>自己输入</translation>
    </message>
    <message>
        <source>One title or search word a line</source>
        <translation>每行一个标题或搜索词</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>清洗前后</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>A word</source>
        <translation>是词</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>是噪声</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>取消归类</translation>
    </message>
    <message>
        <source>Titles of the shop</source>
        <translation>本店标题</translation>
    </message>
    <message>
        <source>Search words imported</source>
        <translation>导入的搜索词</translation>
    </message>
    <message>
        <source>Words and noise</source>
        <translation>词与噪声词</translation>
    </message>
    <message>
        <source>Proposed are pieces that stand in several of your titles; a word is never cut, noise is dropped as a whole word.</source>
        <translation>“待确认”是多个标题里都出现的片段；归为词后不会被拆开，噪声词只按整词去掉。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>There are no such texts yet.</source>
        <translation>还没有这类文本。</translation>
    </message>
    <message>
        <source>Search words cleaned</source>
        <translation>清洗后的关键词</translation>
    </message>
    <message>
        <source>Texts: {n} · words dropped: {dropped} · different things said: {groups}</source>
        <translation>文本 {n} 条 · 去掉 {dropped} 个词 · 实际是 {groups} 种说法</translation>
    </message>
</context>
<context>
    <name>GatesCard</name>
    <message>
        <source>Margin</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>Search growth</source>
        <translation>搜索涨幅</translation>
    </message>
    <message>
        <source>It passes the margin test, and yet a unit loses money before advertising.</source>
        <translation>毛利过线，但不算推广每件就已经在亏。</translation>
    </message>
</context>
<context>
    <name>CandidateCard</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Search word</source>
        <translation>搜索词</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首单</translation>
    </message>
    <message>
        <source>Units a month</source>
        <translation>预计月销</translation>
    </message>
    <message>
        <source>Months until it is earned back</source>
        <translation>几个月回本</translation>
    </message>
</context>
<context>
    <name>CandidatePanel</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
</TS>
