<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>shop</name>
    <message>
        <source>{file} (a corrected row)</source>
        <translation>{file}（修正的行）</translation>
    </message>
    <message>
        <source>There is no format {format}.</source>
        <translation>没有格式 {format}。</translation>
    </message>
    <message>
        <source>“shopdesk formats” lists those that are known.</source>
        <translation>“shopdesk formats” 会列出能识别的格式。</translation>
    </message>
    <message>
        <source>There is no kind {kind}.</source>
        <translation>没有类别 {kind}。</translation>
    </message>
    <message>
        <source>Known: {kinds}.</source>
        <translation>已有：{kinds}。</translation>
    </message>
    <message>
        <source>{name} cannot name a mapping.</source>
        <translation>{name} 不能用作列对应的名称。</translation>
    </message>
    <message>
        <source>Take letters, digits, - and _; not the id of a format that “shopdesk formats” lists.</source>
        <translation>请用文字、数字、- 和 _；不能与 “shopdesk formats” 列出的格式同名。</translation>
    </message>
    <message>
        <source>The mapping names no column for {missing}.</source>
        <translation>列对应里缺少必需的列：{missing}。</translation>
    </message>
    <message>
        <source>Add the headings under [headings] and save it again.</source>
        <translation>请在 [headings] 下补上表头，再保存一次。</translation>
    </message>
    <message>
        <source>There is no mapping {name}.</source>
        <translation>没有名为 {name} 的列对应。</translation>
    </message>
    <message>
        <source>No row {tray_id} with cells to correct waits in the tray.</source>
        <translation>待补盘里没有可改正的第 {tray_id} 号。</translation>
    </message>
    <message>
        <source>“shopdesk tray” lists the rows that wait.</source>
        <translation>“shopdesk tray” 会列出待补的行。</translation>
    </message>
    <message>
        <source>There is no undo to do again since the last import.</source>
        <translation>上次导入之后没有可以重做的撤销。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {cause}.</source>
        <translation>{file} 无法读取：{cause}。</translation>
    </message>
    <message>
        <source>{file} holds no mapping: {cause}.</source>
        <translation>{file} 里没有列对应：{cause}。</translation>
    </message>
    <message>
        <source>Choose a file that ShopDesk has written as a mapping.</source>
        <translation>请选择由 ShopDesk 导出的列对应文件。</translation>
    </message>
    <message>
        <source>The journal has no entry {entry_id}.</source>
        <translation>行动记录里没有第 {entry_id} 条。</translation>
    </message>
    <message>
        <source>{title} is on the list already.</source>
        <translation>{title} 已在候选表里。</translation>
    </message>
    <message>
        <source>There is no candidate {number}.</source>
        <translation>没有编号为 {number} 的候选商品。</translation>
    </message>
    <message>
        <source>There is no such buyer in the shop.</source>
        <translation>店铺里没有这位买家。</translation>
    </message>
    <message>
        <source>There is no case {rma_id}.</source>
        <translation>没有售后单 {rma_id}。</translation>
    </message>
</context>
<context>
    <name>reception</name>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} 不存在。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {cause}.</source>
        <translation>{file} 无法读取：{cause}。</translation>
    </message>
    <message>
        <source>Close it in other programs and check that you may open it.</source>
        <translation>请在其他程序中关闭它，并确认您有权打开。</translation>
    </message>
    <message>
        <source>{file} was not imported: you stopped before.</source>
        <translation>{file} 没有导入：此前已停止。</translation>
    </message>
    <message>
        <source>{file} is no longer where it was imported from, or it has changed.</source>
        <translation>{file} 已不在原来的位置，或内容已经改变。</translation>
    </message>
    <message>
        <source>Import it again from where it is now.</source>
        <translation>请从它现在的位置重新导入。</translation>
    </message>
    <message>
        <source>The import was ended from outside before it was done.</source>
        <translation>导入还没做完就被系统或其他程序结束了。</translation>
    </message>
    <message>
        <source>Look at the list of imports for what is there, and import the rest again: nothing is taken twice.</source>
        <translation>请看导入记录里已有什么，其余文件再导入一次：已有的不会重复计入。</translation>
    </message>
</context>
</TS>
