<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CellEditor</name>
    <message>
        <source>“{text}” is no amount of money for {column}: write it like 1234.50.</source>
        <translation>“{text}”不是 {column} 的金额：请写成 1234.50 这样。</translation>
    </message>
    <message>
        <source>“{text}” is no quantity for {column}: at most three decimals.</source>
        <translation>“{text}”不是 {column} 的数量：小数最多三位。</translation>
    </message>
    <message>
        <source>“{text}” is no percentage for {column}: write it like 12.5.</source>
        <translation>“{text}”不是 {column} 的百分比：请写成 12.5 这样。</translation>
    </message>
    <message>
        <source>“{text}” is no day for {column}: write it like 2026-10-01.</source>
        <translation>“{text}”不是 {column} 的日期：请写成 2026-10-01 这样。</translation>
    </message>
    <message>
        <source>“{text}” is no whole number for {column}.</source>
        <translation>“{text}”不是 {column} 的整数。</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>{column} (no room)</source>
        <translation>{column}（放不下）</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序排列</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序排列</translation>
    </message>
    <message>
        <source>Then by this column</source>
        <translation>再按此列排序</translation>
    </message>
    <message>
        <source>Not sorted</source>
        <translation>取消排序</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>左移</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>右移</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Columns as at first</source>
        <translation>恢复默认列</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>{shown} of {total}, searching: {share} %</source>
        <translation>{shown} / {total}，已查 {share} %</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} / {total}</translation>
    </message>
    <message>
        <source>a word</source>
        <translation>词</translation>
    </message>
    <message>
        <source>in any column of words</source>
        <translation>任一文字列中有这个词</translation>
    </message>
    <message>
        <source>-"two words"</source>
        <translation>-"两个 词"</translation>
    </message>
    <message>
        <source>without these words</source>
        <translation>不含这些词</translation>
    </message>
    <message>
        <source>only in this column</source>
        <translation>只查这一列</translation>
    </message>
    <message>
        <source>in any column of percentages</source>
        <translation>任一百分比列</translation>
    </message>
    <message>
        <source>also 1.2万, 100..200</source>
        <translation>也可写 1.2万、100..200</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>unknown, nothing stands there</source>
        <translation>未知，没有填写</translation>
    </message>
    <message>
        <source>a month; also 2026-10-01..2026-10-15</source>
        <translation>一个月；也可写 2026-10-01..2026-10-15</translation>
    </message>
    <message>
        <source>Write for example</source>
        <translation>可以这样写</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Filter: {examples}</source>
        <translation>筛选：{examples}</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Show all rows again (Esc)</source>
        <translation>恢复全部行（Esc）</translation>
    </message>
    <message>
        <source>What can be written here (Alt+Down)</source>
        <translation>可以写什么（Alt+↓）</translation>
    </message>
    <message>
        <source>also &lt;, =, 10..20</source>
        <translation>也可写 &lt;、=、10..20</translation>
    </message>
    <message>
        <source>sorting…</source>
        <translation>排序中…</translation>
    </message>
</context>
<context>
    <name>PaintedTable</name>
    <message>
        <source>Searching…</source>
        <translation>查找中…</translation>
    </message>
    <message>
        <source>No row meets the filter.</source>
        <translation>没有符合筛选的行。</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Rows: {n}</source>
        <translation>共 {n} 行</translation>
    </message>
    <message>
        <source>Rows: {shown} of {n}</source>
        <translation>{shown} 行，共 {n} 行</translation>
    </message>
    <message>
        <source>Chosen: {n}</source>
        <translation>已选 {n} 行</translation>
    </message>
    <message>
        <source>sum {value}</source>
        <translation>合计 {value}</translation>
    </message>
    <message>
        <source>mean {value}</source>
        <translation>平均 {value}</translation>
    </message>
    <message>
        <source>least {value}</source>
        <translation>最小 {value}</translation>
    </message>
    <message>
        <source>greatest {value}</source>
        <translation>最大 {value}</translation>
    </message>
    <message>
        <source>{n} unknown</source>
        <translation>{n} 个未知</translation>
    </message>
</context>
<context>
    <name>TablePane</name>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Text for any program (*.csv)</source>
        <translation>通用文本 (*.csv)</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>导出当前显示的内容</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Choose, order and reset columns</source>
        <translation>选择、排列和恢复列</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save what is shown as Excel or CSV</source>
        <translation>将当前显示的内容存为 Excel 或 CSV</translation>
    </message>
    <message>
        <source>Filter: {filter}</source>
        <translation>筛选：{filter}</translation>
    </message>
</context>
<context>
    <name>WorkTable</name>
    <message>
        <source>At most {n} rows can be copied; export the table instead.</source>
        <translation>最多可复制 {n} 行；更多请用导出。</translation>
    </message>
    <message>
        <source>{column}: {old} → {new}</source>
        <translation>{column}：{old} → {new}</translation>
    </message>
</context>
<context>
    <name>row_filter</name>
    <message>
        <source>No column is called “{name}”.</source>
        <translation>没有叫“{name}”的列。</translation>
    </message>
    <message>
        <source>“{name}” may mean {columns}: write more of it.</source>
        <translation>“{name}”可能是{columns}：请多写几个字。</translation>
    </message>
    <message>
        <source>A value is missing after “{sign}”.</source>
        <translation>“{sign}”后面缺一个值。</translation>
    </message>
    <message>
        <source>{column} holds words: write {column}:… to look for one.</source>
        <translation>{column} 的内容是文字：请写 {column}:… 来查找。</translation>
    </message>
    <message>
        <source>“{value}” has more decimals than {column} keeps.</source>
        <translation>“{value}”的小数位比 {column} 的多。</translation>
    </message>
    <message>
        <source>“{value}” is no number for {column}.</source>
        <translation>“{value}”不是 {column} 能比的数。</translation>
    </message>
    <message>
        <source>Write a column before “{sign}”.</source>
        <translation>请在“{sign}”前写列名。</translation>
    </message>
    <message>
        <source>No column of days is shown to compare with “{value}”.</source>
        <translation>没有显示日期列，无法与“{value}”比较。</translation>
    </message>
    <message>
        <source>“{value}” is no number: write one, or a column before the sign.</source>
        <translation>“{value}”不是数：请写一个数，或在符号前写列名。</translation>
    </message>
    <message>
        <source>No column of percentages is shown to compare with “{value}”.</source>
        <translation>没有显示百分比列，无法与“{value}”比较。</translation>
    </message>
    <message>
        <source>No column of money is shown to compare with “{value}”.</source>
        <translation>没有显示金额列，无法与“{value}”比较。</translation>
    </message>
    <message>
        <source>No column of numbers is shown to compare with “{value}”.</source>
        <translation>没有显示数字列，无法与“{value}”比较。</translation>
    </message>
    <message>
        <source>“{value}” is no number.</source>
        <translation>“{value}”不是数。</translation>
    </message>
    <message>
        <source>“{value}” is no day: write 2026-10, 2026-10-01 or 2026-10-01..2026-10-15.</source>
        <translation>“{value}”不是日期：请写 2026-10、2026-10-01 或 2026-10-01..2026-10-15。</translation>
    </message>
</context>
<context>
    <name>table</name>
    <message>
        <source>{n} rows are too many for a workbook.</source>
        <translation>{n} 行太多，一个工作簿放不下。</translation>
    </message>
    <message>
        <source>Filter them, or export to a name that ends in .csv.</source>
        <translation>请先筛选，或者导出为以 .csv 结尾的文件。</translation>
    </message>
    <message>
        <source>Filter: {filter}</source>
        <translation>筛选：{filter}</translation>
    </message>
    <message>
        <source>edit of {what}</source>
        <translation>修改 {what}</translation>
    </message>
    <message>
        <source>Exported: {n} rows to {file}</source>
        <translation>已导出 {n} 行到 {file}</translation>
    </message>
</context>
</TS>
