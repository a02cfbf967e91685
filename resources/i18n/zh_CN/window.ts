<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutBox</name>
    <message>
        <source>About ShopDesk</source>
        <translation>关于 ShopDesk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The program makes no network connection: your shop stays here.</source>
        <translation>本程序不连接网络，店铺数据只留在这台电脑上。</translation>
    </message>
    <message>
        <source>Your shop is kept in</source>
        <translation>店铺数据存放在</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>import of {file} and {n} more</source>
        <translation>导入 {file} 等（另 {n} 个）</translation>
    </message>
    <message>
        <source>rule “{rule}”</source>
        <translation>规则“{rule}”</translation>
    </message>
    <message>
        <source>import of {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>Undone: {what}.</source>
        <translation>已撤销：{what}。</translation>
    </message>
    <message>
        <source>Done again: {what}.</source>
        <translation>已重做：{what}。</translation>
    </message>
    <message>
        <source>Working on the {what}…</source>
        <translation>正在处理：{what}…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>选品</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>用户</translation>
    </message>
    <message>
        <source>Replenishment</source>
        <translation>补货</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>合规</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>推广</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>行动记录</translation>
    </message>
    <message>
        <source>Monthly summary</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>撤销 {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>重做 {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Files and changes</source>
        <translation>文件与更改</translation>
    </message>
    <message>
        <source>In a table</source>
        <translation>在表格中</translation>
    </message>
    <message>
        <source>Row by row</source>
        <translation>逐行移动</translation>
    </message>
    <message>
        <source>Open the row's reasons</source>
        <translation>打开该行的依据</translation>
    </message>
    <message>
        <source>Choose all rows</source>
        <translation>选中所有行</translation>
    </message>
    <message>
        <source>Copy the chosen rows for a spreadsheet</source>
        <translation>复制选中的行，可粘贴到表格</translation>
    </message>
    <message>
        <source>Drop the choice</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Copying the shop to {file}…</source>
        <translation>正在备份到 {file}…</translation>
    </message>
    <message>
        <source>The shop is backed up in {path}.</source>
        <translation>店铺已备份到 {path}。</translation>
    </message>
    <message>
        <source>Put back {file}?</source>
        <translation>用 {file} 恢复？</translation>
    </message>
    <message>
        <source>Putting back {file}…</source>
        <translation>正在从 {file} 恢复…</translation>
    </message>
    <message>
        <source>The backup {file} is in place.</source>
        <translation>已恢复备份 {file}。</translation>
    </message>
    <message>
        <source>The shop as it was before lies in {path}.</source>
        <translation>恢复前的店铺保存在 {path}。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Checking the whole store; this may take a while…</source>
        <translation>正在检查整个数据库，可能需要一些时间…</translation>
    </message>
    <message>
        <source>The store is sound: every row, fact and daily total agrees.</source>
        <translation>数据库完好：每一行、每个事实和每日合计都对得上。</translation>
    </message>
    <message>
        <source>The store is damaged.</source>
        <translation>数据库已损坏。</translation>
    </message>
    <message>
        <source>Put back a backup from the menu; the damaged file is kept.</source>
        <translation>请从菜单恢复一个备份；损坏的文件会保留。</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Paste a table or files</source>
        <translation>粘贴表格或文件</translation>
    </message>
    <message>
        <source>Load the sample shop</source>
        <translation>载入示例店铺</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Put back a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Check the store</source>
        <translation>检查数据库</translation>
    </message>
    <message>
        <source>Coverage calendar</source>
        <translation>覆盖日历</translation>
    </message>
    <message>
        <source>Choose the month</source>
        <translation>选择月份</translation>
    </message>
    <message>
        <source>Ask for everything again</source>
        <translation>全部刷新</translation>
    </message>
    <message>
        <source>Next area</source>
        <translation>下一个区域</translation>
    </message>
    <message>
        <source>Area before</source>
        <translation>上一个区域</translation>
    </message>
    <message>
        <source>Language: Chinese</source>
        <translation>语言：中文</translation>
    </message>
    <message>
        <source>Language: English</source>
        <translation>语言：English</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>About ShopDesk</source>
        <translation>关于 ShopDesk</translation>
    </message>
    <message>
        <source>Where to find the exports</source>
        <translation>导出文件在哪里</translation>
    </message>
    <message>
        <source>Rule book</source>
        <translation>规则簿</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>筛选各行</translation>
    </message>
    <message>
        <source>Sort by the column</source>
        <translation>按所在列排序</translation>
    </message>
    <message>
        <source>Sort by a further column</source>
        <translation>再按一列排序</translation>
    </message>
    <message>
        <source>Move the column</source>
        <translation>移动所在列</translation>
    </message>
    <message>
        <source>Menu of the column</source>
        <translation>所在列的菜单</translation>
    </message>
    <message>
        <source>Type over a cell</source>
        <translation>修改单元格</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度配色</translation>
    </message>
    <message>
        <source>Save what is shown as a file</source>
        <translation>把当前内容存为文件</translation>
    </message>
    <message>
        <source>Print what is shown</source>
        <translation>打印当前内容</translation>
    </message>
    <message>
        <source>New candidate…</source>
        <translation>新增候选…</translation>
    </message>
    <message>
        <source>Paste candidates…</source>
        <translation>粘贴候选…</translation>
    </message>
    <message>
        <source>Clean search words…</source>
        <translation>清洗关键词…</translation>
    </message>
</context>
<context>
    <name>CrashBox</name>
    <message>
        <source>Your data is safe: what was being done has been taken back. You can go on working.</source>
        <translation>数据是安全的：刚才进行的操作已撤回，可以继续使用。</translation>
    </message>
    <message>
        <source>This is the whole report. It stays on this computer unless you save it and pass it on yourself.</source>
        <translation>以上就是报告的全部内容。除非你自己保存并转交，它不会离开这台电脑。</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <source>The report is on the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>The report could not be saved: {reason}.</source>
        <translation>报告无法保存：{reason}。</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>StoreCare</name>
    <message>
        <source>Back up to</source>
        <translation>备份到</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Put back a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The shop as it is now is set aside among the automatic backups first; nothing is lost.</source>
        <translation>现在的店铺会先另存到自动备份中，不会丢失任何数据。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>ShopDesk stores</source>
        <translation>ShopDesk 数据库</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to ShopDesk</source>
        <translation>欢迎使用 ShopDesk</translation>
    </message>
    <message>
        <source>It reads the spreadsheets of your shop's back office as they are, keeps the long history, and says what to do next. Everything stays on this computer.</source>
        <translation>店铺后台导出的表格，拖进来就能用。ShopDesk 长期保存历史，并告诉你下一步做什么。所有数据只留在这台电脑上。</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>先看看示例</translation>
    </message>
    <message>
        <source>Load a sample shop with a year of orders and try everything on it.</source>
        <translation>载入一家有一年订单的示例店铺，随意试用所有功能。</translation>
    </message>
    <message>
        <source>Bring your first file</source>
        <translation>导入第一份文件</translation>
    </message>
    <message>
        <source>Drop an order export anywhere on this window, or choose it. You see what it holds before anything is kept.</source>
        <translation>把订单导出文件拖到窗口任意位置，或点击选择。保存之前会先让你看到里面有什么。</translation>
    </message>
    <message>
        <source>Get the exports</source>
        <translation>从后台取得导出文件</translation>
    </message>
    <message>
        <source>They are downloads of your back office; the list below says where they lie. No renaming, no re-saving.</source>
        <translation>它们是店铺后台的下载文件，位置见下方列表。不用改名，也不用另存。</translation>
    </message>
    <message>
        <source>Load the sample shop</source>
        <translation>载入示例店铺</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Where the exports are found</source>
        <translation>导出文件在哪里</translation>
    </message>
    <message>
        <source>Where to find them…</source>
        <translation>查看全部位置…</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>其他平台</translation>
    </message>
    <message>
        <source>{platforms}: known by their headings.</source>
        <translation>{platforms}：按列名识别。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>A panel, an action, an order number, a product, a buyer, a rule…</source>
        <translation>面板、操作、订单号、商品、买家、规则…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>找到的内容</translation>
    </message>
    <message>
        <source>Looking in the shop…</source>
        <translation>正在店铺中查找…</translation>
    </message>
    <message>
        <source>Nothing is called so. Order numbers are also found by their last digits.</source>
        <translation>没有找到。订单号也可以用后几位查找。</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter open · Esc close</source>
        <translation>↑ ↓ 选择 · Enter 打开 · Esc 关闭</translation>
    </message>
</context>
<context>
    <name>PaletteWords</name>
    <message>
        <source>Panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>orders: {n}</source>
        <translation>{n} 单</translation>
    </message>
</context>
<context>
    <name>RecordCard</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Copy where it stands</source>
        <translation>复制出处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Looking in the shop…</source>
        <translation>正在店铺中查找…</translation>
    </message>
    <message>
        <source>It is no longer in the shop: its import was undone.</source>
        <translation>店铺里已没有它：它的导入已撤销。</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>No file names it by itself; it is known from the orders above.</source>
        <translation>没有单独列出它的文件；它来自上面的订单。</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>imported {day}</source>
        <translation>{day} 导入</translation>
    </message>
    <message>
        <source>Show the recipient</source>
        <translation>显示收货人</translation>
    </message>
    <message>
        <source>Erase this buyer…</source>
        <translation>抹去此买家…</translation>
    </message>
    <message>
        <source>Erased, but these files could not be cleaned: {files}.</source>
        <translation>已抹去，但这些文件未能清理：{files}。</translation>
    </message>
    <message>
        <source>The buyer is erased.</source>
        <translation>此买家已抹去。</translation>
    </message>
</context>
<context>
    <name>coverage_calendar</name>
    <message>
        <source>No order export covers {days}: sales, buyers and every figure of these days are too low.</source>
        <translation>{days} 没有订单导出：这些天的销售额、买家数和所有指标都偏低。</translation>
    </message>
    <message>
        <source>No item report covers {days}: which products were sold is unknown; the totals are not.</source>
        <translation>{days} 没有宝贝报表：卖出了哪些商品不清楚，但总额不受影响。</translation>
    </message>
    <message>
        <source>No refund export covers {days}: refunds look too low, and net sales too high.</source>
        <translation>{days} 没有退款导出：退款显得偏低，净销售额显得偏高。</translation>
    </message>
    <message>
        <source>No product traffic covers {days}: visitors and conversion of products are unknown.</source>
        <translation>{days} 没有商品流量数据：商品的访客数和转化率不清楚。</translation>
    </message>
    <message>
        <source>No shop traffic covers {days}: the shop's visitors and conversion are unknown.</source>
        <translation>{days} 没有店铺流量数据：店铺的访客数和转化率不清楚。</translation>
    </message>
    <message>
        <source>No traffic sources cover {days}: where visitors came from is unknown.</source>
        <translation>{days} 没有流量来源数据：访客从哪里来不清楚。</translation>
    </message>
    <message>
        <source>No promotion report covers {days}: what advertising cost and brought is unknown.</source>
        <translation>{days} 没有推广报表：推广花了多少、带来多少不清楚。</translation>
    </message>
    <message>
        <source>No settlements cover {days}: fees and payouts of these days are unknown.</source>
        <translation>{days} 没有结算数据：这些天的费用和打款不清楚。</translation>
    </message>
    <message>
        <source>No bills cover {days}: money paid in and out is unknown.</source>
        <translation>{days} 没有账单：收支不清楚。</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>covered</source>
        <translation>已覆盖</translation>
    </message>
    <message>
        <source>in several files</source>
        <translation>多个文件都有</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>{kind}, {month}: {known} of {all} days</source>
        <translation>{kind}，{month}：{all} 天中有 {known} 天</translation>
    </message>
    <message>
        <source>{told}; missing {days}</source>
        <translation>{told}；缺 {days}</translation>
    </message>
    <message>
        <source>Days that are in several files count once: rows of the same number are one row.</source>
        <translation>多个文件都有的日子只算一次：相同编号的行是同一行。</translation>
    </message>
    <message>
        <source>No file speaks of this month, and none needs to.</source>
        <translation>没有文件涉及这个月，也不需要。</translation>
    </message>
    <message>
        <source>Each count or list stands for its own day; the days between are no gaps.</source>
        <translation>每次盘点或清单只代表当天，中间的日子不算缺失。</translation>
    </message>
    <message>
        <source>Nothing is missing in this month.</source>
        <translation>这个月没有缺失。</translation>
    </message>
    <message>
        <source>Export these days again and drop the file on the window.</source>
        <translation>请重新导出这些天的数据，把文件拖到窗口上。</translation>
    </message>
    <message>
        <source>Fill it with the export at {path}.</source>
        <translation>补上它：{path}。</translation>
    </message>
    <message>
        <source>Fill it with the export “{title}”.</source>
        <translation>用“{title}”的导出补上。</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>另有 {n} 个</translation>
    </message>
    <message>
        <source>Files: {files}</source>
        <translation>文件：{files}</translation>
    </message>
</context>
<context>
    <name>CoverageCalendar</name>
    <message>
        <source>Coverage calendar</source>
        <translation>覆盖日历</translation>
    </message>
    <message>
        <source>Gap before</source>
        <translation>上一处缺失</translation>
    </message>
    <message>
        <source>Next gap</source>
        <translation>下一处缺失</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>What the files cover</source>
        <translation>导出文件覆盖了哪些天</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>还没有导入过文件。</translation>
    </message>
    <message>
        <source>Kinds of exports by month</source>
        <translation>各类导出按月覆盖情况</translation>
    </message>
    <message>
        <source>Where to find it</source>
        <translation>在哪里导出</translation>
    </message>
</context>
<context>
    <name>EraseBox</name>
    <message>
        <source>Erase a buyer</source>
        <translation>抹去买家</translation>
    </message>
    <message>
        <source>Erase {buyer} from the shop?</source>
        <translation>从店铺数据中抹去 {buyer}？</translation>
    </message>
    <message>
        <source>Name, notes and recipients go for good, from the automatic backups too. Orders and amounts stay under a mark, so that no sum changes. Files you exported or copied yourself are not touched.</source>
        <translation>昵称、备注和收货人信息将彻底删除，自动备份中也一并清除。订单和金额以代号保留，各项合计不变。你自己导出或另存的文件不受影响。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>抹去</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
</TS>
