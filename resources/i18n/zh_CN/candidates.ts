<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>candidates</name>
    <message>
        <source>No plain number. Write it like 1234.50, or leave it empty.</source>
        <translation>不是普通数字。请写成 1234.50 这样，或留空。</translation>
    </message>
    <message>
        <source>Too large for an amount or a quantity.</source>
        <translation>数字过大，不会是金额或数量。</translation>
    </message>
    <message>
        <source>It holds a sign that cannot be kept. Type it anew.</source>
        <translation>含有无法保存的字符，请重新输入。</translation>
    </message>
    <message>
        <source>A candidate needs a title.</source>
        <translation>候选商品要有名称。</translation>
    </message>
    <message>
        <source>A text is longer than {n} characters.</source>
        <translation>有一处文字超过 {n} 个字。</translation>
    </message>
    <message>
        <source>The price must be above 0.</source>
        <translation>售价要大于 0。</translation>
    </message>
    <message>
        <source>Costs, numbers and quantities cannot be below 0.</source>
        <translation>成本、指数和数量不能小于 0。</translation>
    </message>
    <message>
        <source>A share lies between 0 % and 100 %.</source>
        <translation>比例要在 0 % 到 100 % 之间。</translation>
    </message>
    <message>
        <source>A search index cannot fall by more than 100 %.</source>
        <translation>搜索指数的降幅不会超过 100 %。</translation>
    </message>
    <message>
        <source>Say under which SKU or listing it is on sale.</source>
        <translation>请填写上架后的商家编码或商品 ID。</translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>没有粘贴任何内容。</translation>
    </message>
    <message>
        <source>No column is headed as the goods’ name. Put a line of headings on top, one of them 商品名称 or Title.</source>
        <translation>没有一列的表头是商品名称。请在第一行写上表头，其中一列叫“商品名称”或“Title”。</translation>
    </message>
    <message>
        <source>There is no row below the headings.</source>
        <translation>表头下面没有数据行。</translation>
    </message>
    <message>
        <source>More than {n} rows: paste them in parts.</source>
        <translation>超过 {n} 行，请分几次粘贴。</translation>
    </message>
    <message>
        <source>Write a share as 5% or 0.05: this number may mean either.</source>
        <translation>比例请写成 5% 或 0.05：这个数两种读法都说得通。</translation>
    </message>
</context>
</TS>
