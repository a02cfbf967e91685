<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>_FigureButton</name>
    <message>
        <source>{size} points</source>
        <translation>{size} 个百分点</translation>
    </message>
    <message>
        <source>{size} up</source>
        <translation>{size}</translation>
    </message>
    <message>
        <source>{size} down</source>
        <translation>{size}</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>new, none before</source>
        <translation>新增，之前没有</translation>
    </message>
    <message>
        <source>none before either</source>
        <translation>之前也没有</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>无可比数据</translation>
    </message>
</context>
<context>
    <name>AnswerPanel</name>
    <message>
        <source>vs last year</source>
        <translation>较去年同月</translation>
    </message>
    <message>
        <source>vs last month</source>
        <translation>较上月</translation>
    </message>
    <message>
        <source>vs {days}</source>
        <translation>较 {days}</translation>
    </message>
    <message>
        <source>The first {n} rows; further ones follow in the same way.</source>
        <translation>以上是前 {n} 行，其余以此类推。</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比期</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Records counted</source>
        <translation>依据记录数</translation>
    </message>
    <message>
        <source>vs {days} ({n} of {m} days)</source>
        <translation>较 {days}（{n} 天，本期 {m} 天）</translation>
    </message>
</context>
<context>
    <name>CrashBox</name>
    <message>
        <source>Something went wrong</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>ShopDesk met a fault of its own</source>
        <translation>程序自身出了问题</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop your exports here</source>
        <translation>把后台导出的文件拖到这里</translation>
    </message>
    <message>
        <source>Excel or csv as the back office gives them, several at once. Nothing is written before you have seen what changes.</source>
        <translation>Excel 或 csv 原样即可，可一次拖入多个。看过变化、点了“导入”才会写入。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>Cells copied in Excel or WPS, or a table of a web page: Ctrl+V</source>
        <translation>粘贴在 Excel、WPS 里复制的单元格，或网页上复制的表格：Ctrl+V</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>Data to {day} · orders missing</source>
        <translation>数据至 {day} · 缺订单</translation>
    </message>
    <message>
        <source>Data to {day}</source>
        <translation>数据至 {day}</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>对比期</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>上一个月</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>下一个月</translation>
    </message>
    <message>
        <source>vs last month</source>
        <translation>对比上月</translation>
    </message>
    <message>
        <source>vs same month last year</source>
        <translation>对比去年同月</translation>
    </message>
    <message>
        <source>vs same days of last month</source>
        <translation>对比上月同期天数</translation>
    </message>
    <message>
        <source>{month} (1–{day})</source>
        <translation>{month}（1–{day} 日）</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a panel, an order, a product, a buyer, a rule</source>
        <translation>查找面板、订单、商品、买家、规则</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>Imported at</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期范围</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>Later imports changed rows of {file}:</source>
        <translation>之后的导入改动了 {file} 的行：</translation>
    </message>
    <message>
        <source>It can only be undone together with them. The files themselves are not touched.</source>
        <translation>只能连同它们一起撤销。原文件不会被改动。</translation>
    </message>
    <message>
        <source>Undo all {n}</source>
        <translation>{n} 次一起撤销</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>全部保留</translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Nothing has been imported yet. What you import is listed here and can be undone.</source>
        <translation>还没有导入过文件。导入的文件会列在这里，随时可以撤销。</translation>
    </message>
    <message>
        <source>Later imports changed its rows: {files}. Undoing it takes them back too.</source>
        <translation>后来的导入改过它的数据：{files}。撤销时会一起撤销。</translation>
    </message>
    <message>
        <source>Do the undone import again</source>
        <translation>恢复撤销的导入</translation>
    </message>
    <message>
        <source>Do the undone imports again ({n})</source>
        <translation>恢复撤销的 {n} 次导入</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>日期范围</translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation>不能导入</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Nothing is written yet. Files that cannot be imported and are left out: {n}.</source>
        <translation>尚未写入。有 {n} 个文件不能导入，将略过。</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>编码与标题行</translation>
    </message>
    <message>
        <source>is imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>有密码</translation>
    </message>
    <message>
        <source>unknown table</source>
        <translation>不认识的表格</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Import {n} of {all}</source>
        <translation>导入 {n}/{all} 个文件</translation>
    </message>
    <message>
        <source>The good rows are in. Rejected rows wait in the tray: correct them there and bring them in.</source>
        <translation>正确的行已导入。有误的行在“待修正”里，改好即可导入。</translation>
    </message>
    <message>
        <source>Nothing is written yet. Each file is counted by itself: rows that stand in several come in once.</source>
        <translation>尚未写入。各文件分别计数；同一行出现在几个文件里，只会导入一次。</translation>
    </message>
    <message>
        <source>Nothing is written yet; any import can be undone. The space bar ticks a file on and off.</source>
        <translation>尚未写入；导入后可以撤销。点勾选框或按空格键，可选择导入哪些文件。</translation>
    </message>
    <message>
        <source>Correct the rejected rows</source>
        <translation>修正有误的行</translation>
    </message>
    <message>
        <source>{kind} · by “{name}”</source>
        <translation>{kind} · 按你的列对应“{name}”</translation>
    </message>
</context>
<context>
    <name>ImportsPanel</name>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Undoing {file}</source>
        <translation>正在撤销 {file}</translation>
    </message>
    <message>
        <source>Choose exports</source>
        <translation>选择导出文件</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>表格文件</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>Loading the sample shop</source>
        <translation>正在载入样例店铺</translation>
    </message>
    <message>
        <source>Files imported: {files}. Rows: {new} new, {changed} changed, {same} the same.</source>
        <translation>已导入 {files} 个文件：新增 {new} 行，变更 {changed} 行，相同 {same} 行。</translation>
    </message>
    <message>
        <source>To the overview</source>
        <translation>去看总览</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was before.</source>
        <translation>已停止，一切保持原样。</translation>
    </message>
    <message>
        <source>Imported, but some rows need care</source>
        <translation>已导入，有些行需要处理</translation>
    </message>
    <message>
        <source>None of these files can be imported</source>
        <translation>这些文件都不能导入</translation>
    </message>
    <message>
        <source>Rows that would be new or changed: {n}</source>
        <translation>将新增或变更 {n} 行</translation>
    </message>
    <message>
        <source>Rows that would be new or changed: at most {n}</source>
        <translation>最多将新增或变更 {n} 行</translation>
    </message>
    <message>
        <source>Everything in these files is already known</source>
        <translation>这些文件里的内容都已在店铺中</translation>
    </message>
    <message>
        <source>Files imported: {n}, the last on {day}</source>
        <translation>已导入 {n} 个文件，最近一次在 {day}</translation>
    </message>
    <message>
        <source>Bring in your first export</source>
        <translation>导入第一份数据</translation>
    </message>
    <message>
        <source>Rows with errors, listed below: {n}. They were left out.</source>
        <translation>有 {n} 行有误，未导入，见下表。</translation>
    </message>
    <message>
        <source>Files that could not be imported: {n}.</source>
        <translation>有 {n} 个文件不能导入。</translation>
    </message>
    <message>
        <source>Wait until this is done, then bring the files again.</source>
        <translation>请等这一步完成，再把文件拖进来。</translation>
    </message>
    <message>
        <source>{file} is undone: its rows are as they were before.</source>
        <translation>已撤销 {file}：数据恢复到导入之前。</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Importing again</source>
        <translation>正在重新导入</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Row {row} is left out: it is not asked for again.</source>
        <translation>第 {row} 行不导入，也不再提醒。</translation>
    </message>
    <message>
        <source>Row {row} still cannot be taken; the reason stands beside it.</source>
        <translation>第 {row} 行还是不能导入，原因写在旁边。</translation>
    </message>
    <message>
        <source>Row {row} is in.</source>
        <translation>第 {row} 行已导入。</translation>
    </message>
    <message>
        <source>Bringing row {row} in</source>
        <translation>正在导入第 {row} 行</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>有误的行</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Written to {file}. Correct the cells there, save it, and drop it here.</source>
        <translation>已导出到 {file}。在里面改好单元格，保存后拖回这里即可。</translation>
    </message>
    <message>
        <source>There is no table on the clipboard. Select cells in Excel or WPS with their headings, copy, and paste here.</source>
        <translation>剪贴板里没有表格。请在 Excel 或 WPS 里连同标题行一起选中，复制，再到这里粘贴。</translation>
    </message>
    <message>
        <source>Reading what was copied</source>
        <translation>正在读取复制的内容</translation>
    </message>
    <message>
        <source>This file has no line of headings above its rows, so there is nothing to map.</source>
        <translation>这个文件的数据上方没有标题行，无法指定各列。</translation>
    </message>
    <message>
        <source>Rows to correct: {n}</source>
        <translation>待修正 {n} 行</translation>
    </message>
    <message>
        <source>No row waits to be corrected</source>
        <translation>没有待修正的行</translation>
    </message>
    <message>
        <source>Rows that wait to be corrected: {n}</source>
        <translation>有 {n} 行待修正</translation>
    </message>
    <message>
        <source>My mappings…</source>
        <translation>我的列对应…</translation>
    </message>
    <message>
        <source>Where to find the exports…</source>
        <translation>在哪里下载报表…</translation>
    </message>
    <message>
        <source>Codes alike: {n}</source>
        <translation>疑似重码 {n} 组</translation>
    </message>
    <message>
        <source>Codes or names that may mean the same goods: {n}</source>
        <translation>有 {n} 组编码或名称可能是同一商品</translation>
    </message>
    <message>
        <source>No pair of codes waits for your word</source>
        <translation>没有待确认的疑似重码</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>My shop</source>
        <translation>我的店铺</translation>
    </message>
    <message>
        <source>{shop} (sample)</source>
        <translation>{shop}（样例）</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Show the cautions closed: {n}</source>
        <translation>重新显示已关闭的提醒：{n}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>MonthNotes</name>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Notes for this month</source>
        <translation>本月备注</translation>
    </message>
    <message>
        <source>They stand on the first page. What you write is kept by itself.</source>
        <translation>会印在第一页，写下即自动保存。</translation>
    </message>
    <message>
        <source>What should you remember of this month?</source>
        <translation>这个月有什么要记住的？</translation>
    </message>
</context>
<context>
    <name>MoreFigures</name>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>还没有导入过文件。</translation>
    </message>
    <message>
        <source>More figures of the month</source>
        <translation>更多指标</translation>
    </message>
    <message>
        <source>Since the last import</source>
        <translation>上次导入带来的变化</translation>
    </message>
</context>
<context>
    <name>OverviewPanel</name>
    <message>
        <source>Findings: {n} · {money} at stake</source>
        <translation>{n} 项 · 涉及 {money}</translation>
    </message>
    <message>
        <source>No days with data.</source>
        <translation>没有有数据的日子。</translation>
    </message>
    <message>
        <source>Net sales by day</source>
        <translation>每日净销售额（元）</translation>
    </message>
    <message>
        <source>decided: {n}</source>
        <translation>已处理：{n}</translation>
    </message>
    <message>
        <source>each counted once (grey: in part elsewhere)</source>
        <translation>同一笔钱只计一次（灰色：与别行有重复）</translation>
    </message>
    <message>
        <source>Decided ({n})…</source>
        <translation>已处理（{n}）…</translation>
    </message>
    <message>
        <source>What you put off, did or refused, and when it is back</source>
        <translation>已暂缓、已做或不做的事项，以及何时再提醒</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page {n} of {m}</source>
        <translation>第 {n} 页，共 {m} 页</translation>
    </message>
</context>
<context>
    <name>ProgressCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stopping; everything is put back as it was…</source>
        <translation>正在停止并恢复原样…</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>waiting for you: {n}</source>
        <translation>待处理 {n} 项</translation>
    </message>
</context>
<context>
    <name>SidePane</name>
    <message>
        <source>Where it comes from</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Rules used</source>
        <translation>用到的规则</translation>
    </message>
    <message>
        <source>Copied: {place}. The file is opening.</source>
        <translation>已复制：{place}。正在打开文件。</translation>
    </message>
    <message>
        <source>Copied: {place}. The file no longer lies where it was imported from.</source>
        <translation>已复制：{place}。文件已不在导入时的位置。</translation>
    </message>
    <message>
        <source>Copied: {place}. No program here opens such a file.</source>
        <translation>已复制：{place}。这台电脑没有能打开它的程序。</translation>
    </message>
</context>
<context>
    <name>SummaryPanel</name>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>The month on paper</source>
        <translation>纸上的月报</translation>
    </message>
    <message>
        <source>Print or save</source>
        <translation>打印或保存</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as Excel…</source>
        <translation>存为 Excel…</translation>
    </message>
    <message>
        <source>{month}: the month on paper</source>
        <translation>{month}经营月报</translation>
    </message>
    <message>
        <source>Closing keeps the month as it is printed now. Later files then show what they changed.</source>
        <translation>关账后，本月按现在打印的样子保存；之后导入的文件改了哪些数会列出来。</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>关账</translation>
    </message>
    <message>
        <source>Closed on {day}, edition {edition}. What is printed stays as it was issued.</source>
        <translation>已于 {day} 关账，第 {edition} 版。打印的仍是当时的内容。</translation>
    </message>
    <message>
        <source>Issue again</source>
        <translation>重新出一版</translation>
    </message>
    <message>
        <source>Reopen the month</source>
        <translation>重新打开本月</translation>
    </message>
    <message>
        <source>Reopen the month…</source>
        <translation>重新打开本月…</translation>
    </message>
    <message>
        <source>Take edition {edition} of {month} back?</source>
        <translation>撤回{month}第 {edition} 版？</translation>
    </message>
    <message>
        <source>The figures as issued on {day} go for good; what you printed or saved yourself stays.</source>
        <translation>{day} 关账时的数字将不再保留；你自己打印或保存的文件不受影响。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Leave it closed</source>
        <translation>保持关账</translation>
    </message>
</context>
<context>
    <name>TradeWords</name>
    <message>
        <source>not recognised</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>订单明细</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Bills</source>
        <translation>账单</translation>
    </message>
    <message>
        <source>Taobao</source>
        <translation>淘宝</translation>
    </message>
    <message>
        <source>Tmall</source>
        <translation>天猫</translation>
    </message>
    <message>
        <source>Pinduoduo</source>
        <translation>拼多多</translation>
    </message>
    <message>
        <source>Douyin</source>
        <translation>抖音</translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation>支付宝</translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation>微信支付</translation>
    </message>
    <message>
        <source>Plain table</source>
        <translation>普通表格</translation>
    </message>
    <message>
        <source>unpaid</source>
        <translation>待付款</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>已付款</translation>
    </message>
    <message>
        <source>shipped in part</source>
        <translation>部分发货</translation>
    </message>
    <message>
        <source>shipped</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>交易成功</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>waits for the seller's consent</source>
        <translation>待卖家同意</translation>
    </message>
    <message>
        <source>waits for the buyer's parcel</source>
        <translation>待买家退货</translation>
    </message>
    <message>
        <source>waits for the seller's receipt</source>
        <translation>待卖家收货</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>卖家拒绝</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>退款成功</translation>
    </message>
    <message>
        <source>Product traffic</source>
        <translation>商品流量</translation>
    </message>
    <message>
        <source>Shop traffic</source>
        <translation>店铺流量</translation>
    </message>
    <message>
        <source>Traffic sources</source>
        <translation>流量来源</translation>
    </message>
    <message>
        <source>Search words</source>
        <translation>搜索词</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>Settlements</source>
        <translation>结算</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Listings</source>
        <translation>商品搜索结果</translation>
    </message>
    <message>
        <source>Purchase prices</source>
        <translation>进货价格</translation>
    </message>
    <message>
        <source>WeChat shop</source>
        <translation>微信小店</translation>
    </message>
    <message>
        <source>JD</source>
        <translation>京东</translation>
    </message>
    <message>
        <source>Xiaohongshu</source>
        <translation>小红书</translation>
    </message>
    <message>
        <source>Kuaishou</source>
        <translation>快手</translation>
    </message>
    <message>
        <source>Jushuitan</source>
        <translation>聚水潭</translation>
    </message>
    <message>
        <source>Amazon</source>
        <translation>亚马逊</translation>
    </message>
    <message>
        <source>waits for the seller to send</source>
        <translation>待卖家发货</translation>
    </message>
    <message>
        <source>waits for the buyer's receipt</source>
        <translation>待买家收货</translation>
    </message>
    <message>
        <source>became a refund</source>
        <translation>已转退款</translation>
    </message>
</context>
<context>
    <name>FigureLine</name>
    <message>
        <source>{size} pts</source>
        <translation>{size} 点</translation>
    </message>
</context>
<context>
    <name>ImportDetails</name>
    <message>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>So far</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Reason and remedy</source>
        <translation>原因和办法</translation>
    </message>
    <message>
        <source>Why it was skipped</source>
        <translation>跳过原因</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <source>New and changed ({n})</source>
        <translation>新增和变更（{n}）</translation>
    </message>
    <message>
        <source>New and changed</source>
        <translation>新增和变更</translation>
    </message>
    <message>
        <source>Rejected rows ({n})</source>
        <translation>有误的行（{n}）</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>有误的行</translation>
    </message>
    <message>
        <source>Skipped lines ({n})</source>
        <translation>跳过的行（{n}）</translation>
    </message>
    <message>
        <source>Notes ({n})</source>
        <translation>说明（{n}）</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Every row is known already; nothing changes.</source>
        <translation>这些行都已在店铺中，没有变化。</translation>
    </message>
    <message>
        <source>Every row can be read.</source>
        <translation>每一行都能读。</translation>
    </message>
    <message>
        <source>No line was skipped.</source>
        <translation>没有跳过任何行。</translation>
    </message>
    <message>
        <source>There is nothing more to say of this file.</source>
        <translation>这个文件没有其他说明。</translation>
    </message>
    <message>
        <source>headings in row {row}</source>
        <translation>标题在第 {row} 行</translation>
    </message>
    <message>
        <source>Skipped lines</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>the first {n} new or changed ones are listed</source>
        <translation>列出新增或变更的前 {n} 行</translation>
    </message>
    <message>
        <source>Type its password; it is not kept.</source>
        <translation>请输入密码，密码不会保存。</translation>
    </message>
    <message>
        <source>If it is an export, download it again and bring it as it is. If it is a table of your own or of a supplier's, say once what its columns mean; the next one is read without asking.</source>
        <translation>如果是后台报表，请重新下载，原样拖入。如果是自己的或供货商的表格，指定一次各列的含义，以后同样的表格直接识别。</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>输入密码…</translation>
    </message>
    <message>
        <source>Change the mapping…</source>
        <translation>修改列对应…</translation>
    </message>
    <message>
        <source>Say what the columns mean…</source>
        <translation>指定各列的含义…</translation>
    </message>
</context>
<context>
    <name>FileDialog</name>
    <message>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>File name:</source>
        <translation>文件名：</translation>
    </message>
    <message>
        <source>Kind of file:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Reading the shop…</source>
        <translation>正在读取店铺数据…</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Load the sample shop</source>
        <translation>载入样例店铺</translation>
    </message>
    <message>
        <source>To the imports</source>
        <translation>去导入</translation>
    </message>
    <message>
        <source>Where is it found?</source>
        <translation>在哪里导出？</translation>
    </message>
</context>
<context>
    <name>ClosingBox</name>
    <message>
        <source>An import is running</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>An import is still running.</source>
        <translation>还在导入，没有完成。</translation>
    </message>
    <message>
        <source>Closing now stops it. The file it is at is left out as a whole; files before it are in.</source>
        <translation>现在关闭会中止导入：正在导入的文件整个不计入，之前的文件已经导入。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>中止并关闭</translation>
    </message>
    <message>
        <source>Go on importing</source>
        <translation>继续导入</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>not known</source>
        <translation>暂无数据</translation>
    </message>
    <message>
        <source>limited data</source>
        <translation>数据有限</translation>
    </message>
    <message>
        <source>updating</source>
        <translation>更新中</translation>
    </message>
</context>
<context>
    <name>BlockedPage</name>
    <message>
        <source>The shop cannot be opened</source>
        <translation>店铺无法打开</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>DecidedBox</name>
    <message>
        <source>Decided</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>Nothing is decided away: all stands on the list.</source>
        <translation>没有已处理的事项：全部都在清单上。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Decided: not on the list for now</source>
        <translation>已处理：暂不在清单上</translation>
    </message>
    <message>
        <source>Each is back on its day, or as soon as you put it back on the list.</source>
        <translation>到期会自动回到清单，也可以现在就放回。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回清单</translation>
    </message>
    <message>
        <source>Put back on the list: {name}</source>
        <translation>放回清单：{name}</translation>
    </message>
    <message>
        <source>Put off on {day}, back on {back}</source>
        <translation>{day} 暂缓，{back} 再提醒</translation>
    </message>
    <message>
        <source>Done on {day}, back on {back}</source>
        <translation>{day} 已做，{back} 再提醒</translation>
    </message>
    <message>
        <source>Refused on {day}, back on {back}</source>
        <translation>{day} 不做，{back} 再提醒</translation>
    </message>
    <message>
        <source>Refused on {day}, back with the next data</source>
        <translation>{day} 不做，有新数据时再提醒</translation>
    </message>
    <message>
        <source>sooner once more than {money} is at stake</source>
        <translation>金额超过 {money} 会更早提醒</translation>
    </message>
</context>
<context>
    <name>imports_details</name>
    <message>
        <source>{n} rows read</source>
        <translation>共 {n} 行</translation>
    </message>
</context>
<context>
    <name>decided</name>
    <message>
        <source>Put back on the list: {name}</source>
        <translation>放回清单：{name}</translation>
    </message>
</context>
</TS>
