<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
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
</TS>
