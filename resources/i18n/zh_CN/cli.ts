<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>cli</name>
    <message>
        <source>Your shop's exports, kept, explained and printed.</source>
        <translation>网店后台导出的表格：收好、算清、印出来。</translation>
    </message>
    <message>
        <source>the store to use</source>
        <translation>使用哪个数据文件</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>make the sample shop and open it</source>
        <translation>建立示例店铺并打开</translation>
    </message>
    <message>
        <source>print the money list and write the month as PDF</source>
        <translation>打印待办清单，并把月报写成 PDF</translation>
    </message>
    <message>
        <source>take exports into the store</source>
        <translation>导入后台导出的表格</translation>
    </message>
    <message>
        <source>read the files as this format</source>
        <translation>按此格式读取文件</translation>
    </message>
    <message>
        <source>only tell what would happen</source>
        <translation>只说明会发生什么，不写入</translation>
    </message>
    <message>
        <source>what was imported when</source>
        <translation>何时导入了什么</translation>
    </message>
    <message>
        <source>take an import back</source>
        <translation>撤销一次导入</translation>
    </message>
    <message>
        <source>also undo later imports that changed its rows</source>
        <translation>把之后改过这些行的导入一并撤销</translation>
    </message>
    <message>
        <source>a panel's figures and rows</source>
        <translation>一个面板的指标和明细行</translation>
    </message>
    <message>
        <source>the month, on paper</source>
        <translation>打印出来的月报</translation>
    </message>
    <message>
        <source>keep the month's figures as issued</source>
        <translation>关账：按出具时的数字保留本月</translation>
    </message>
    <message>
        <source>look for risky wording in a text</source>
        <translation>检查文案中的风险用语</translation>
    </message>
    <message>
        <source>the exports that are known</source>
        <translation>能识别的导出表格</translation>
    </message>
    <message>
        <source>copy the store out</source>
        <translation>备份数据文件</translation>
    </message>
    <message>
        <source>put a backup back</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>verify the store</source>
        <translation>检查数据文件</translation>
    </message>
    <message>
        <source>There is no display here to open the window on; try: shopdesk demo --headless</source>
        <translation>这里没有显示器，打不开窗口；可以试试：shopdesk demo --headless</translation>
    </message>
    <message>
        <source>{file} already holds a shop of its own.</source>
        <translation>{file} 里已经有一家店铺的数据。</translation>
    </message>
    <message>
        <source>Name another file with --store for the sample shop.</source>
        <translation>请用 --store 为示例店铺另指定一个文件。</translation>
    </message>
    <message>
        <source>The month as PDF: {file}</source>
        <translation>月报 PDF：{file}</translation>
    </message>
    <message>
        <source>Import {import_id} is taken back.</source>
        <translation>第 {import_id} 次导入已撤销。</translation>
    </message>
    <message>
        <source>{text} is no month.</source>
        <translation>{text} 不是月份。</translation>
    </message>
    <message>
        <source>Write it like 2026-10.</source>
        <translation>请写成 2026-10 这样。</translation>
    </message>
    <message>
        <source>This version has no panel {panel} yet.</source>
        <translation>这个版本还没有面板 {panel}。</translation>
    </message>
    <message>
        <source>There is no panel {panel}.</source>
        <translation>没有面板 {panel}。</translation>
    </message>
    <message>
        <source>Known: {panels}.</source>
        <translation>已有：{panels}。</translation>
    </message>
    <message>
        <source>{text} is no day.</source>
        <translation>{text} 不是日期。</translation>
    </message>
    <message>
        <source>Write it like 2026-10-31.</source>
        <translation>请写成 2026-10-31 这样。</translation>
    </message>
    <message>
        <source>{month} is closed: its figures are kept as issued.</source>
        <translation>{month} 已关账：数字按出具时保留。</translation>
    </message>
    <message>
        <source>Copied to {file}.</source>
        <translation>已备份到 {file}。</translation>
    </message>
    <message>
        <source>Restored from {file}.</source>
        <translation>已从 {file} 恢复。</translation>
    </message>
    <message>
        <source>The store that was there is kept as {file}.</source>
        <translation>原来的数据文件保留为 {file}。</translation>
    </message>
    <message>
        <source>{file} is sound.</source>
        <translation>{file} 完好。</translation>
    </message>
    <message>
        <source>what a file nobody knows may be, as a format to edit and keep</source>
        <translation>不认识的文件可能是什么：给出可修改、可保存的格式</translation>
    </message>
    <message>
        <source>a file, an edited format, or the name of a saved one</source>
        <translation>文件、改好的格式，或已保存格式的名称</translation>
    </message>
    <message>
        <source>the kind of table it is</source>
        <translation>它是哪一类表格</translation>
    </message>
    <message>
        <source>the sheet to look at</source>
        <translation>看哪一张工作表</translation>
    </message>
    <message>
        <source>keep it: files with these headings are read by it</source>
        <translation>保存：表头相同的文件以后按它读取</translation>
    </message>
    <message>
        <source>drop the saved one</source>
        <translation>删除已保存的格式</translation>
    </message>
    <message>
        <source>the rows that could not be taken</source>
        <translation>没能导入的行</translation>
    </message>
    <message>
        <source>write them as sheets to correct and import</source>
        <translation>写成工作表，改好后再导入</translation>
    </message>
    <message>
        <source>import a row of the tray again, corrected</source>
        <translation>改正后重新导入待补盘里的一行</translation>
    </message>
    <message>
        <source>the cells to correct</source>
        <translation>要改正的单元格</translation>
    </message>
    <message>
        <source>The mapping {name} is dropped.</source>
        <translation>列对应 {name} 已删除。</translation>
    </message>
    <message>
        <source>Kept as {name}: files with these headings are read by it.</source>
        <translation>已保存为 {name}：表头相同的文件以后按它读取。</translation>
    </message>
    <message>
        <source>{file} is no format: {cause}.</source>
        <translation>{file} 不是格式：{cause}。</translation>
    </message>
    <message>
        <source>“shopdesk mapping FILE” prints one to start from.</source>
        <translation>“shopdesk mapping 文件” 会打印一份可供修改的格式。</translation>
    </message>
    <message>
        <source>{file} holds no table with headings.</source>
        <translation>{file} 里没有带表头的表格。</translation>
    </message>
    <message>
        <source>Write the headings into the line above the rows.</source>
        <translation>请在数据上方一行写上表头。</translation>
    </message>
    <message>
        <source>{text} is no correction.</source>
        <translation>{text} 不是改正内容。</translation>
    </message>
    <message>
        <source>Write it like 金额=12.50.</source>
        <translation>请写成 金额=12.50 这样。</translation>
    </message>
    <message>
        <source>Stopped. What was already finished stays; the rest is as it was.</source>
        <translation>已停止。先前完成的都保留，其余保持原样。</translation>
    </message>
    <message>
        <source>Stopped: nothing was imported.</source>
        <translation>已停止，没有导入任何内容。</translation>
    </message>
    <message>
        <source>{path} cannot be used: {reason}.</source>
        <translation>无法使用 {path}：{reason}。</translation>
    </message>
    <message>
        <source>The answer could not be written: {reason}.</source>
        <translation>结果无法写出：{reason}。</translation>
    </message>
    <message>
        <source>“{program} --help” tells how it is written.</source>
        <translation>用法请看“{program} --help”。</translation>
    </message>
    <message>
        <source>{word} is missing.</source>
        <translation>缺少 {word}。</translation>
    </message>
    <message>
        <source>{word} is not understood here.</source>
        <translation>这里看不懂 {word}。</translation>
    </message>
    <message>
        <source>There is no command {word}.</source>
        <translation>没有 {word} 这个命令。</translation>
    </message>
    <message>
        <source>{word} must be a whole number, not {value}.</source>
        <translation>{word} 应为整数，不能是 {value}。</translation>
    </message>
    <message>
        <source>{word} wants a word after it.</source>
        <translation>{word} 后面还缺内容。</translation>
    </message>
    <message>
        <source>{word} and {other} do not go together.</source>
        <translation>{word} 与 {other} 不能同时使用。</translation>
    </message>
    <message>
        <source>The command is not understood: {cause}.</source>
        <translation>看不懂这条命令：{cause}。</translation>
    </message>
    <message>
        <source>A name is empty.</source>
        <translation>有一个名称是空的。</translation>
    </message>
    <message>
        <source>Give each file, store and panel its name.</source>
        <translation>请写明文件、店铺数据库或面板的名称。</translation>
    </message>
    <message>
        <source>the password of a locked zip or workbook</source>
        <translation>加密压缩包或工作簿的密码</translation>
    </message>
    <message>
        <source>Password of {file}: </source>
        <translation>{file} 的密码：</translation>
    </message>
    <message>
        <source>import again what the last undo took back</source>
        <translation>重做：重新导入上次撤销的内容</translation>
    </message>
    <message>
        <source>the rule book: every number that may be set</source>
        <translation>规则簿：所有可以调整的数字</translation>
    </message>
    <message>
        <source>a number to set: 30 (days), 0.3 or 30% (shares)</source>
        <translation>要设的数字：30（天），0.3 或 30%（比例）</translation>
    </message>
    <message>
        <source>go back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>what was decided, newest first</source>
        <translation>做过的决定，最新的在前</translation>
    </message>
    <message>
        <source>There is no text to scan.</source>
        <translation>没有可扫描的文字。</translation>
    </message>
    <message>
        <source>Name a file, or “-” for what is typed or piped in: shopdesk scan -</source>
        <translation>请给出文件名，或用 - 读取键入或管道传入的文字：shopdesk scan -</translation>
    </message>
    <message>
        <source>a text or a table; - or nothing: what is piped in</source>
        <translation>文本或表格文件；写 - 或不写：读取管道传入的文字</translation>
    </message>
    <message>
        <source>the kind of goods it speaks of, as food or cosmetics</source>
        <translation>文字说的是哪类商品，如 food、cosmetics</translation>
    </message>
    <message>
        <source>where it is said: title, description, live, chat, policy</source>
        <translation>用在哪里：title、description、live、chat、policy</translation>
    </message>
</context>
<context>
    <name>listing</name>
    <message>
        <source>To do, by money</source>
        <translation>待办，按金额</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比期</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>Why unknown</source>
        <translation>未知原因</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>样本数</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>涉及金额</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>动作</translation>
    </message>
    <message>
        <source>{where}: no known table, left aside.</source>
        <translation>{where}：不是能识别的表格，未导入。</translation>
    </message>
    <message>
        <source>{where}: {format} — {read} rows: {new} new, {changed} changed, {same} the same, {rejected} rejected, {dropped} left out.</source>
        <translation>{where}：{format}，共 {read} 行：新增 {new}，变更 {changed}，相同 {same}，拒绝 {rejected}，略过 {dropped}。</translation>
    </message>
    <message>
        <source>row {row}, {column}, {value}: {message}</source>
        <translation>第 {row} 行，{column}，{value}：{message}</translation>
    </message>
    <message>
        <source>  … and {more} more; --json lists them all.</source>
        <translation>  …… 另有 {more} 条；--json 列出全部。</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>还没有导入任何文件。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>when</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>No row waits in the tray.</source>
        <translation>待补盘是空的。</translation>
    </message>
    <message>
        <source>{tray_id}: {where}, row {row}</source>
        <translation>{tray_id}：{where}，第 {row} 行</translation>
    </message>
    <message>
        <source>{column}, {value}: {message}</source>
        <translation>{column}，{value}：{message}</translation>
    </message>
    <message>
        <source>Edit what is wrong, then keep it with: shopdesk mapping THIS.toml --save NAME</source>
        <translation>把不对的地方改好，再保存：shopdesk mapping 本文件.toml --save 名称</translation>
    </message>
    <message>
        <source>The headings stand in row {row}. Sure by {share}.</source>
        <translation>表头在第 {row} 行。把握 {share}。</translation>
    </message>
    <message>
        <source>Not found, but needed: {missing}.</source>
        <translation>没找到但必需：{missing}。</translation>
    </message>
    <message>
        <source>Left open: {heading}</source>
        <translation>未对应：{heading}</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Counted in the sum</source>
        <translation>计入合计</translation>
    </message>
</context>
</TS>
