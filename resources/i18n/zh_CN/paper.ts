<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>paper</name>
    <message><source>No installed font has Chinese characters; the pages would show boxes, so they were not made.</source><translation>本机没有装中文字体，打出来会是方框，所以没有生成。</translation></message>
    <message><source>Install one, on Debian or Ubuntu: sudo apt install fonts-wqy-microhei; then start again.</source><translation>请先安装中文字体，Debian 或 Ubuntu 上运行：sudo apt install fonts-wqy-microhei，然后重新打开。</translation></message>
    <message><source>{month_name} {year} · Monthly report</source><translation>{year}年{month_name} 经营月报</translation></message>
    <message><source>data to {known_on} · edition {edition}</source><translation>数据至 {known_on} · 第 {edition} 版</translation></message>
    <message><source>closed</source><translation>已关账</translation></message>
    <message><source>{from_on} to {to_on}</source><translation>{from_on} 至 {to_on}</translation></message>
    <message><source>page {page} of {pages}</source><translation>第 {page} 页，共 {pages} 页</translation></message>
    <message><source>What changed</source><translation>本月变化</translation></message>
    <message><source>as of {known_on}</source><translation>按 {known_on} 的数据</translation></message>
    <message><source>Do first</source><translation>下月先做</translation></message>
    <message><source>at stake, {sum_value} in all</source><translation>涉及金额，合计 {sum_value}</translation></message>
    <message><source>the first {n} of {listed} · at stake, {sum_value} in all</source><translation>共 {listed} 项，先列 {n} 项 · 涉及金额，合计 {sum_value}</translation></message>
    <message><source>Owner's notes</source><translation>店主备注</translation></message>
    <message><source>Last month</source><translation>上月</translation></message>
    <message><source>Year before</source><translation>去年同月</translation></message>
    <message><source>{figure} by day</source><translation>每日{figure}</translation></message>
    <message><source>No day of this month is covered by the data.</source><translation>本月没有任何一天有数据。</translation></message>
    <message><source>grey bars: this month</source><translation>灰柱：本月</translation></message>
    <message><source>black line: same days last year</source><translation>黑线：去年同日</translation></message>
    <message><source>no data</source><translation>无数据</translation></message>
    <message><source>Nothing to show.</source><translation>没有可列的内容。</translation></message>
    <message><source>Basis: {words}</source><translation>口径：{words}</translation></message>
    <message><source>notes on the data, page 2: {count}</source><translation>数据说明 {count} 条，见第 2 页</translation></message>
    <message><source>yuan</source><translation>元</translation></message>
    <message><source>in {currency}</source><translation>单位 {currency}</translation></message>
    <message><source>Figure</source><translation>指标</translation></message>
    <message><source>This month</source><translation>本月</translation></message>
    <message><source>Change</source><translation>变化</translation></message>
    <message><source>Basis</source><translation>口径</translation></message>
    <message><source>All figures</source><translation>全部指标</translation></message>
    <message><source>Notes on the data</source><translation>数据说明</translation></message>
    <message><source>What else changed</source><translation>其他变化</translation></message>
    <message><source>What</source><translation>事项</translation></message>
    <message><source>At stake</source><translation>涉及金额</translation></message>
    <message><source>Counted in the sum</source><translation>计入合计</translation></message>
    <message><source>Also worth doing</source><translation>其他待办</translation></message>
    <message><source>{count} rows</source><translation>{count} 行</translation></message>
    <message><source>Term</source><translation>名称</translation></message>
    <message><source>Meaning</source><translation>含义</translation></message>
    <message><source>Definitions</source><translation>名词解释</translation></message>
    <message><source>amounts in yuan</source><translation>金额单位：元</translation></message>
    <message><source>amounts in {currency}</source><translation>金额单位：{currency}</translation></message>
    <message><source>Total</source><translation>合计</translation></message>
    <message><source>Total of all {n}</source><translation>全部 {n} 行合计</translation></message>
    <message><source>incomplete or few observations</source><translation>数据不全或样本少</translation></message>
    <message><source>incomplete or few observations ({n})</source><translation>数据不全或样本少（{n}）</translation></message>
    <message><source>now below zero</source><translation>转为负数</translation></message>
    <message><source>{times} times as much</source><translation>为 {times} 倍</translation></message>
    <message><source>no change</source><translation>持平</translation></message>
    <message><source>almost unchanged</source><translation>几乎持平</translation></message>
    <message><source>new</source><translation>新增</translation></message>
    <message><source>{size_points} points higher</source><translation>高 {size_points} 个百分点</translation></message>
    <message><source>{size_points} points lower</source><translation>低 {size_points} 个百分点</translation></message>
    <message><source>{size_rate} more</source><translation>多 {size_rate}</translation></message>
    <message><source>{size_rate} less</source><translation>少 {size_rate}</translation></message>
    <message><source>Taobao</source><translation>淘宝</translation></message>
    <message><source>Tmall</source><translation>天猫</translation></message>
    <message><source>Pinduoduo</source><translation>拼多多</translation></message>
    <message><source>Douyin</source><translation>抖音</translation></message>
    <message><source>1688</source><translation>1688</translation></message>
    <message><source>JD</source><translation>京东</translation></message>
    <message><source>Shopify</source><translation>Shopify</translation></message>
    <message><source>Amazon</source><translation>亚马逊</translation></message>
    <message><source>Alipay</source><translation>支付宝</translation></message>
    <message><source>WeChat Pay</source><translation>微信支付</translation></message>
    <message><source>Mon</source><translation>周一</translation></message>
    <message><source>Tue</source><translation>周二</translation></message>
    <message><source>Wed</source><translation>周三</translation></message>
    <message><source>Thu</source><translation>周四</translation></message>
    <message><source>Fri</source><translation>周五</translation></message>
    <message><source>Sat</source><translation>周六</translation></message>
    <message><source>Sun</source><translation>周日</translation></message>
    <message><source>Why unknown</source><translation>为何未知</translation></message>
    <message><source>Observations</source><translation>样本数</translation></message>
    <message><source>Month</source><translation>本月</translation></message>
    <message><source>Section</source><translation>栏目</translation></message>
    <message><source>Headline</source><translation>要点</translation></message>
    <message><source>What to do</source><translation>要点与待办</translation></message>
    <message><source>January</source><translation>1月</translation></message>
    <message><source>February</source><translation>2月</translation></message>
    <message><source>March</source><translation>3月</translation></message>
    <message><source>April</source><translation>4月</translation></message>
    <message><source>May</source><translation>5月</translation></message>
    <message><source>June</source><translation>6月</translation></message>
    <message><source>July</source><translation>7月</translation></message>
    <message><source>August</source><translation>8月</translation></message>
    <message><source>September</source><translation>9月</translation></message>
    <message><source>October</source><translation>10月</translation></message>
    <message><source>November</source><translation>11月</translation></message>
    <message><source>December</source><translation>12月</translation></message>
    <message><source>Finding</source><translation>代码</translation></message>
    <message><source>Subject</source><translation>对象</translation></message>
    <message><source>Money list</source><translation>待办清单</translation></message>
    <message><source>New Year</source><translation>元旦</translation></message>
    <message><source>Women's Day</source><translation>妇女节</translation></message>
    <message><source>Labour Day</source><translation>劳动节</translation></message>
    <message><source>618</source><translation>618</translation></message>
    <message><source>National Day</source><translation>国庆</translation></message>
    <message><source>Double 11</source><translation>双11</translation></message>
    <message><source>Double 12</source><translation>双12</translation></message>
    <message>
        <source>data to {known_on}</source>
        <translation>数据至 {known_on}</translation>
    </message>
    <message>
        <source>before</source>
        <translation>对比期</translation>
    </message>
    <message>
        <source>Rows: {n}</source>
        <translation>共 {n} 行</translation>
    </message>
    <message>
        <source>before {as_of_on}</source>
        <translation>截至 {as_of_on} 之前</translation>
    </message>
    <message>
        <source>Restated since {issued_on}: {words}</source>
        <translation>{issued_on} 之后重述：{words}</translation>
    </message>
    <message>
        <source>all of them on the last page</source>
        <translation>全部见最后一页</translation>
    </message>
    <message>
        <source>As issued</source>
        <translation>出具时</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Restated since {issued_on}</source>
        <translation>{issued_on} 之后重述</translation>
    </message>
    <message>
        <source>later files brought refunds, orders or costs of this month; the pages before are as issued</source>
        <translation>后来导入的文件带来了本月的退款、订单或成本；前面各页仍为出具时的内容</translation>
    </message>
</context>
<context>
    <name>delivery</name>
    <message><source>{path} could not be written: {reason}.</source><translation>无法写入 {path}：{reason}。</translation></message>
    <message><source>Close the file if another program shows it, or choose another folder. The old file is unchanged.</source><translation>如果别的程序正开着这个文件，请先关闭，或换一个文件夹。原来的文件没有变动。</translation></message>
    <message>
        <source>{path} is a folder or a device, not a file: nothing was written.</source>
        <translation>{path} 是文件夹或设备，不是文件，没有写入。</translation>
    </message>
    <message>
        <source>{path} is a store or a backup: nothing was written over it.</source>
        <translation>{path} 是店铺数据或备份，没有覆盖。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
</context>
</TS>
