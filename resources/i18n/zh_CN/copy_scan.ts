<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>copy_scan</name>
    <message>
        <source>The list of terms knows no goods {goods}.</source>
        <translation>词表里没有类目 {goods}。</translation>
    </message>
    <message>
        <source>The list of terms knows no channel {channel}.</source>
        <translation>词表里没有场景 {channel}。</translation>
    </message>
    <message>
        <source>Known: {known}.</source>
        <translation>可选：{known}。</translation>
    </message>
    <message>
        <source>Other goods</source>
        <translation>其他商品</translation>
    </message>
    <message>
        <source>Clothes, shoes and bags</source>
        <translation>服饰鞋包</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>食品</translation>
    </message>
    <message>
        <source>Health food</source>
        <translation>保健食品</translation>
    </message>
    <message>
        <source>Alcohol</source>
        <translation>酒类</translation>
    </message>
    <message>
        <source>Cosmetics</source>
        <translation>化妆品</translation>
    </message>
    <message>
        <source>Mother and baby</source>
        <translation>母婴</translation>
    </message>
    <message>
        <source>Children's cosmetics</source>
        <translation>儿童化妆品</translation>
    </message>
    <message>
        <source>Electronics</source>
        <translation>数码家电</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>家居日用</translation>
    </message>
    <message>
        <source>Jewellery</source>
        <translation>珠宝饰品</translation>
    </message>
    <message>
        <source>Toys</source>
        <translation>玩具</translation>
    </message>
    <message>
        <source>Pets</source>
        <translation>宠物</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>图书</translation>
    </message>
    <message>
        <source>Arts and crafts</source>
        <translation>工艺品</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>教育培训</translation>
    </message>
    <message>
        <source>Virtual goods and services</source>
        <translation>虚拟商品与服务</translation>
    </message>
    <message>
        <source>Medical devices</source>
        <translation>医疗器械</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>药品</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>详情描述</translation>
    </message>
    <message>
        <source>Live script</source>
        <translation>直播话术</translation>
    </message>
    <message>
        <source>Chat with one buyer</source>
        <translation>客服聊天</translation>
    </message>
    <message>
        <source>Shop notice</source>
        <translation>店铺公告</translation>
    </message>
    <message>
        <source>to change</source>
        <translation>须改</translation>
    </message>
    <message>
        <source>needs evidence or context</source>
        <translation>看凭证或语境</translation>
    </message>
    <message>
        <source>check the papers</source>
        <translation>核对凭证</translation>
    </message>
    <message>
        <source>Taobao/Tmall platform rules (public categories)</source>
        <translation>淘宝/天猫平台公开规则</translation>
    </message>
    <message>
        <source>(fine RMB 100,000; art. numbers change when the 2026 revision starts on 2027-01-01)</source>
        <translation>（罚款 10 万元；2026 年修订自 2027-01-01 施行，条号将变）</translation>
    </message>
    <message>
        <source>(from 2027-03-16)</source>
        <translation>（2027-03-16 起）</translation>
    </message>
    <message>
        <source>… and {more} more; --json lists them all.</source>
        <translation>……另有 {more} 处，--json 可列出全部。</translation>
    </message>
    <message>
        <source>{n} wordings to look at: {high} to change, {medium} that need evidence or context.</source>
        <translation>共 {n} 处请看一眼：{high} 处须改，{medium} 处看凭证或语境。</translation>
    </message>
    <message>
        <source>No wording to look at.</source>
        <translation>没有需要看的用语。</translation>
    </message>
    <message>
        <source>To check against the papers: {words}</source>
        <translation>另请核对凭证：{words}</translation>
    </message>
    <message>
        <source>{n} terms hold for certain goods only and were not looked for; name the goods: --goods {goods}</source>
        <translation>另有 {n} 个词只管特定类目，这次没有查；请指明类目：--goods {goods}</translation>
    </message>
    <message>
        <source>Goods: {goods}.</source>
        <translation>类目：{goods}。</translation>
    </message>
    <message>
        <source>List of terms {version}, as of {as_of}.</source>
        <translation>词表 {version} 版，截至 {as_of}。</translation>
    </message>
    <message>
        <source>{category}, {weight}: {reason}</source>
        <translation>{category}，{weight}：{reason}</translation>
    </message>
    <message>
        <source>Ground: {ground}</source>
        <translation>依据：{ground}</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>row {row}, column {column}</source>
        <translation>第 {row} 行 {column} 列</translation>
    </message>
    <message>
        <source>{file}: {within}</source>
        <translation>{file}：{within}</translation>
    </message>
    <message>
        <source>{sheet}, {cell}</source>
        <translation>{sheet}，{cell}</translation>
    </message>
    <message>
        <source>line {line_row}, character {place}</source>
        <translation>第 {line_row} 行第 {place} 个字</translation>
    </message>
    <message>
        <source>“{file}” holds no text that can be scanned: it is {what}.</source>
        <translation>“{file}”里没有可以扫描的文字：这是{what}。</translation>
    </message>
    <message>
        <source>“{file}” holds no text that can be scanned.</source>
        <translation>“{file}”里没有可以扫描的文字。</translation>
    </message>
    <message>
        <source>Copy its words into a text file, or paste them: shopdesk scan -</source>
        <translation>请把文字复制到文本文件里，或直接粘贴：shopdesk scan -</translation>
    </message>
    <message>
        <source>a workbook or an archive</source>
        <translation>表格或压缩包</translation>
    </message>
    <message>
        <source>Let it pass…</source>
        <translation>放行并写理由…</translation>
    </message>
    <message>
        <source>Keep in the journal why it may stay; it leaves the list</source>
        <translation>把可以保留的理由记进行动记录，此处不再列出</translation>
    </message>
    <message>
        <source>“{match}” in the title “{title}”</source>
        <translation>标题“{title}”里的“{match}”</translation>
    </message>
    <message>
        <source>Let “{match}” pass</source>
        <translation>放行“{match}”</translation>
    </message>
    <message>
        <source>let pass</source>
        <translation>已放行</translation>
    </message>
    <message>
        <source>No titles yet.</source>
        <translation>还没有标题。</translation>
    </message>
    <message>
        <source>{n} titles were looked at; none holds wording to look at.</source>
        <translation>看了 {n} 个标题，没有需要看的用语。</translation>
    </message>
    <message>
        <source>There are no titles to look at yet. They come with the list of the goods, with orders by item, or with the traffic of the listings.</source>
        <translation>还没有标题可看。标题随商品资料、宝贝订单明细或商品流量报表导入。</translation>
    </message>
    <message>
        <source>{n} titles looked at, {with_hits} of them with hits. {said} Let pass with a reason: {passed}.</source>
        <translation>看了 {n} 个标题，{with_hits} 个有命中。{said}已放行并留理由：{passed} 处。</translation>
    </message>
    <message>
        <source>Only the first {n} characters of the file are read here; all of it: shopdesk scan FILE</source>
        <translation>这里只读文件的前 {n} 个字；整个文件请用：shopdesk scan 文件名</translation>
    </message>
    <message>
        <source>{n} terms hold for certain goods only: choose the goods to have them looked for.</source>
        <translation>另有 {n} 个词只管特定类目：选好类目才会查。</translation>
    </message>
</context>
<context>
    <name>ScanBox</name>
    <message>
        <source>Paste a text: every wording to look at is underlined in it.</source>
        <translation>粘贴文字后，需要看的用语会在文中划线标出。</translation>
    </message>
    <message>
        <source>Reading the titles…</source>
        <translation>正在读取标题……</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>文案用语</translation>
    </message>
    <message>
        <source>Wording to look at</source>
        <translation>文案扫描</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>类目</translation>
    </message>
    <message>
        <source>Said in</source>
        <translation>用在</translation>
    </message>
    <message>
        <source>Remember: this is what the shop mostly sells</source>
        <translation>记为本店主营类目</translation>
    </message>
    <message>
        <source>A text</source>
        <translation>一段文字</translation>
    </message>
    <message>
        <source>The shop's titles</source>
        <translation>全店标题</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Paste a title, a description, a live script or a notice here…</source>
        <translation>把标题、详情、直播话术或公告粘贴到这里……</translation>
    </message>
    <message>
        <source>Copy the findings</source>
        <translation>复制结果</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Words inside pictures are not read.</source>
        <translation>图片里的字不会被读到。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Read a file</source>
        <translation>读取文件</translation>
    </message>
    <message>
        <source>Read a file…</source>
        <translation>读取文件…</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>Stands in</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>用语</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>轻重</translation>
    </message>
    <message>
        <source>Ground: {ground}</source>
        <translation>依据：{ground}</translation>
    </message>
    <message>
        <source>Wordings to look at</source>
        <translation>需要看的用语</translation>
    </message>
    <message>
        <source>What may be done</source>
        <translation>可以怎么改</translation>
    </message>
</context>
<context>
    <name>TitleList</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>轻重</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>{file}, row {row}</source>
        <translation>{file}，第 {row} 行</translation>
    </message>
    <message>
        <source>Titles with wording to look at</source>
        <translation>含需要看的用语的标题</translation>
    </message>
    <message>
        <source>Where to find the exports…</source>
        <translation>在哪里下载报表…</translation>
    </message>
    <message>
        <source>Goods: {goods}. Stands in {place}.</source>
        <translation>商品：{goods}。出处：{place}。</translation>
    </message>
</context>
</TS>
