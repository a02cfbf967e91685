<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DecisionBox</name>
    <message>
        <source>Remind me again on</source>
        <translation>再次提醒日期</translation>
    </message>
    <message>
        <source>Note (if you like)</source>
        <translation>备注（可不填）</translation>
    </message>
    <message>
        <source>It stands in the journal with the figures of today.</source>
        <translation>会连同今天的数字一起记入行动记录。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>记下</translation>
    </message>
    <message>
        <source>Choose a reason…</source>
        <translation>选一个原因…</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>补充说明</translation>
    </message>
</context>
<context>
    <name>side_pane</name>
    <message>
        <source>{place} · row {row}</source>
        <translation>{place} · 第 {row} 行</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} 天</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>Copy where it stands and open the file</source>
        <translation>复制所在位置并打开文件</translation>
    </message>
    <message>
        <source>Rows of the original files</source>
        <translation>原始文件中的行</translation>
    </message>
</context>
<context>
    <name>TableCard</name>
    <message>
        <source>Save what is shown as Excel, PDF or CSV</source>
        <translation>把当前内容存为 Excel、PDF 或 CSV</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print what is shown</source>
        <translation>打印当前内容</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>PDF document</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Table as text (CSV)</source>
        <translation>文本表格 (CSV)</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>已保存为 {file}</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save it as PDF and print it elsewhere.</source>
        <translation>这台电脑没有安装打印机。可存为 PDF，拿到别处打印。</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
    <message>
        <source>Sent to {printer}</source>
        <translation>已发送到 {printer}</translation>
    </message>
</context>
<context>
    <name>WorkPanel</name>
    <message>
        <source>Nothing stands out.</source>
        <translation>没有需要处理的。</translation>
    </message>
    <message>
        <source>Choose a row to see why it stands here.</source>
        <translation>选一行，看它为什么在这里。</translation>
    </message>
    <message>
        <source>Chosen rows: {n}</source>
        <translation>已选 {n} 行</translation>
    </message>
    <message>
        <source>{first} and {n} more</source>
        <translation>{first} 等，另有 {n} 项</translation>
    </message>
</context>
<context>
    <name>RuleBox</name>
    <message>
        <source>Rule book</source>
        <translation>规则簿</translation>
    </message>
    <message>
        <source>Between {low} and {high}.</source>
        <translation>可设 {low} 至 {high}。</translation>
    </message>
    <message>
        <source>By default {value}: {origin}.</source>
        <translation>默认 {value}：{origin}。</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Every panel follows it at once; closed months stay as issued.</source>
        <translation>所有面板立即按新值计算；已关账的月份保持原样。</translation>
    </message>
</context>
<context>
    <name>RuleLines</name>
    <message>
        <source>Change this rule</source>
        <translation>修改这条规则</translation>
    </message>
</context>
<context>
    <name>DecidingPanel</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Kept in the journal: {n}</source>
        <translation>已记入行动记录：{n} 项</translation>
    </message>
</context>
<context>
    <name>FormBox</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
</TS>
