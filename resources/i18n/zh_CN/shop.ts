<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>shop</name>
    <message>
        <source>There is no format {format}.</source>
        <translation>没有格式 {format}。</translation>
    </message>
    <message>
        <source>“shopdesk formats” lists those that are known.</source>
        <translation>“shopdesk formats” 会列出能识别的格式。</translation>
    </message>
</context>
<context>
    <name>reception</name>
    <message>
        <source>{file} does not exist.</source>
        <translation>{file} 不存在。</translation>
    </message>
    <message>
        <source>{file} is a folder, not a file.</source>
        <translation>{file} 是文件夹，不是文件。</translation>
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
        <source>It looks most like {format}, but these columns are missing: {missing}.</source>
        <translation>它最像 {format}，但缺少这些列：{missing}。</translation>
    </message>
    <message>
        <source>Export it again from the back office as it is, or name its format with --format.</source>
        <translation>请从后台原样重新导出，或用 --format 指定格式。</translation>
    </message>
    <message>
        <source>{file} holds no table that is known.</source>
        <translation>{file} 里没有能识别的表格。</translation>
    </message>
</context>
</TS>
