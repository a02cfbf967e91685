<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>paper</name>
    <message><source>No installed font has Chinese characters; the pages would show boxes, so they were not made.</source><translation>本机没有装中文字体，打出来会是方框，所以没有生成。</translation></message>
    <message><source>Install one, on Debian or Ubuntu: sudo apt install fonts-wqy-microhei; then start again.</source><translation>请先安装中文字体，Debian 或 Ubuntu 上运行：sudo apt install fonts-wqy-microhei，然后重新打开。</translation></message>
</context>
<context>
    <name>delivery</name>
    <message><source>{path} could not be written: {reason}.</source><translation>无法写入 {path}：{reason}。</translation></message>
    <message><source>Close the file if another program shows it, or choose another folder. The old file is unchanged.</source><translation>如果别的程序正开着这个文件，请先关闭，或换一个文件夹。原来的文件没有变动。</translation></message>
</context>
</TS>
