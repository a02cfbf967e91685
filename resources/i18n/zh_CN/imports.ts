<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>WhereToFind</name>
    <message>
        <source>Where to find the exports</source>
        <translation>在哪里下载报表</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Kind of export</source>
        <translation>报表种类</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Download the file, then drop it on the window as it is: no renaming, no saving anew.</source>
        <translation>下载后原样拖进窗口即可，不用改名，也不用另存。</translation>
    </message>
    <message>
        <source>All exports</source>
        <translation>全部报表</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>全部平台</translation>
    </message>
    <message>
        <source>Taobao and Tmall</source>
        <translation>淘宝、天猫</translation>
    </message>
    <message>
        <source>This platform has no such export.</source>
        <translation>这个平台没有这种报表。</translation>
    </message>
    <message>
        <source>Its place in the menu has not been confirmed. The file is known by its headings.</source>
        <translation>后台菜单位置还没核实。文件按列名识别，叫什么名字都行。</translation>
    </message>
    <message>
        <source>Called like: {names}</source>
        <translation>文件名如：{names}</translation>
    </message>
</context>
</TS>
