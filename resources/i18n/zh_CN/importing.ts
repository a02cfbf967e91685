<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>importing</name>
    <message>
        <source>The file lacks the column {heading}. Export it again with that column.</source>
        <translation>文件缺少“{heading}”列。请带上这一列重新导出。</translation>
    </message>
    <message>
        <source>An order cannot hold a negative amount or quantity. Enter it as a refund.</source>
        <translation>订单里不能有负的金额或数量。请作为退款录入。</translation>
    </message>
    <message>
        <source>Order numbers in more than one row: {count}. Each order counts once.</source>
        <translation>出现在不止一行的订单号：{count} 个。每个订单只算一次。</translation>
    </message>
    <message>
        <source>The row does not say that the order came back</source>
        <translation>这一行没有说明订单已退回</translation>
    </message>
    <message>
        <source>The cell holds a NUL character: the file is damaged there. Export it again or mend the cell.</source>
        <translation>单元格里有空字符（NUL），文件在此处已损坏。请重新导出，或改正该单元格。</translation>
    </message>
    <message>
        <source>A spreadsheet program has rounded this number; its last digits are lost. Export the file again and import it unopened.</source>
        <translation>这个号码被表格软件舍入过，末尾几位已丢失。请重新导出，不要打开，直接导入。</translation>
    </message>
    <message>
        <source>The cell is no plain number. Write it like 1234.50, or leave it empty.</source>
        <translation>单元格不是普通数字。请写成 1234.50 这样，或留空。</translation>
    </message>
    <message>
        <source>The amount has parts below one fen. Correct it to two decimals.</source>
        <translation>金额不足一分的部分无法记账。请改为两位小数。</translation>
    </message>
    <message>
        <source>The amount is in another currency than those of its column. Keep it in a store of its own (--store).</source>
        <translation>该金额的币种与同列其他金额不同。请用 --store 另存到单独的店铺数据库。</translation>
    </message>
    <message>
        <source>The quantity has more than three decimals. Correct it to thousandths.</source>
        <translation>数量超过三位小数。请改为最多三位小数。</translation>
    </message>
    <message>
        <source>The cell is no whole number of days.</source>
        <translation>单元格不是整数天数。</translation>
    </message>
    <message>
        <source>The cell is no date. Write it like 2026-01-31 18:30:00, or leave it empty.</source>
        <translation>单元格不是日期。请写成 2026-01-31 18:30:00 这样，或留空。</translation>
    </message>
    <message>
        <source>The year is not one a shop can have sold in. Correct the cell.</source>
        <translation>年份不合常理。请改正该单元格。</translation>
    </message>
    <message>
        <source>There is no such day or time. Correct the cell.</source>
        <translation>没有这一天或这个时间。请改正该单元格。</translation>
    </message>
    <message>
        <source>It cannot be told which part is the day and which the month. Write the date like 2026-01-31.</source>
        <translation>分不清哪个是日、哪个是月。请把日期写成 2026-01-31 这样。</translation>
    </message>
    <message>
        <source>Rows without a day of counting are taken as counted on {counted_on}</source>
        <translation>没有盘点日期的行按 {counted_on} 盘点处理</translation>
    </message>
    <message>
        <source>The row names no product. Fill in its code.</source>
        <translation>这一行没有写明商品。请填上商品编码。</translation>
    </message>
    <message>
        <source>The row has more cells than there are headings: a comma or quote in a cell has split it. Export the file again, or put the cell in quotes.</source>
        <translation>这一行的单元格比表头多：某个单元格里的逗号或引号把它拆开了。请重新导出，或给该单元格加上引号。</translation>
    </message>
    <message>
        <source>Amounts with parts below one fen, rounded: {count}, {difference_value} in all</source>
        <translation>不足一分、已四舍五入的金额：{count} 处，合计相差 {difference_value}</translation>
    </message>
    <message>
        <source>Rows whose buyer is masked, and so unknown: {count}</source>
        <translation>买家被打码、因此未知的行：{count}</translation>
    </message>
    <message>
        <source>Rows dated in the future: {count}. They are kept and used once their day has come.</source>
        <translation>日期在未来的行：{count}。先保留，到那一天再计入。</translation>
    </message>
    <message>
        <source>Rows in a state this version does not know: {count} ({words})</source>
        <translation>状态不认识的行：{count}（{words}）</translation>
    </message>
    <message>
        <source>Columns not used: {headings}</source>
        <translation>未使用的列：{headings}</translation>
    </message>
    <message>
        <source>The long numbers under {heading} end in zeros far too often: a spreadsheet program has rounded them</source>
        <translation>“{heading}”一列的长号码以零结尾的太多：它们被表格软件舍入过</translation>
    </message>
    <message>
        <source>The row cannot be kept without this cell. Fill it in.</source>
        <translation>缺了这个单元格，这一行无法保存。请补上。</translation>
    </message>
    <message>
        <source>A line above the headings: {text}</source>
        <translation>表头之上的说明行：{text}</translation>
    </message>
    <message>
        <source>Blank line</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>No table that is known</source>
        <translation>不是已知的表格</translation>
    </message>
    <message>
        <source>The line has no price: neither a sale nor a return. Give the price if it is one.</source>
        <translation>这一行没有价格，既不是销售也不是退货。如果是，请补上价格。</translation>
    </message>
    <message>
        <source>A negative quantity among sales of the same number is neither a sale nor a credit note. Enter it as a refund.</source>
        <translation>同一单号下既有销售又有负数量，这一行既不是销售也不是退货单。请作为退款录入。</translation>
    </message>
    <message>
        <source>Numbers that stand for several orders: {count}. They are told apart by day and buyer.</source>
        <translation>一个号码代表多个订单的：{count} 个，按日期和买家区分。</translation>
    </message>
    <message>
        <source>A negative price is an adjustment, neither a sale nor a return. It is not taken.</source>
        <translation>负价格是账务调整，既不是销售也不是退货。此行不录入。</translation>
    </message>
    <message>
        <source>The sale has no date. Fill it in.</source>
        <translation>这笔销售没有日期。请补上。</translation>
    </message>
    <message>
        <source>The headings again</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <source>A line that only parts others</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>A line of totals</source>
        <translation>合计行</translation>
    </message>
    <message>
        <source>A line beside the table: {text}</source>
        <translation>表格之外的行：{text}</translation>
    </message>
    <message>
        <source>{count} blank lines</source>
        <translation>{count} 个空行</translation>
    </message>
    <message>
        <source>Read by your own mapping “{name}”</source>
        <translation>按您保存的列对应“{name}”读取</translation>
    </message>
    <message>
        <source>This sheet is hidden in the workbook</source>
        <translation>这张工作表在工作簿里是隐藏的</translation>
    </message>
    <message>
        <source>Cells read as the merged cell they belong to: {count}</source>
        <translation>按所属合并单元格的内容读取的单元格：{count} 个</translation>
    </message>
    <message>
        <source>The file name holds no product number: the rows are taken as those of the whole shop. If they are one product's, put its number into the file name and import it again.</source>
        <translation>文件名里没有商品ID：这些行按全店的数据记录。如果是某一个商品的数据，请把商品ID写进文件名后重新导入。</translation>
    </message>
    <message>
        <source>Neither the row nor the name of the file says of which days it is. Name the file like report_2026-10-01_2026-10-31 and import it again.</source>
        <translation>行里和文件名里都没有说明是哪几天的数据。请把文件命名为“报表_2026-10-01_2026-10-31”这样的形式，再重新导入。</translation>
    </message>
    <message>
        <source>The days of the rows: {valid_on} to {valid_to_on}</source>
        <translation>各行数据的日期：{valid_on} 至 {valid_to_on}</translation>
    </message>
    <message>
        <source>The row names no buyer who could be told from others</source>
        <translation>这一行没有能与他人区分开的买家</translation>
    </message>
    <message>
        <source>The row of an order as a whole: its items stand below</source>
        <translation>整笔订单的一行：商品在下面各行</translation>
    </message>
    <message>
        <source>Orders without a time, dated by their number: {count}</source>
        <translation>没有时间、按订单号确定日期的订单：{count} 笔</translation>
    </message>
    <message>
        <source>The number is too large for an amount or a quantity. Correct the cell.</source>
        <translation>数字过大，不会是金额或数量，请更正单元格。</translation>
    </message>
    <message>
        <source>Orders kept with recipient, phone number or address: {count}</source>
        <translation>保留了收货人信息的订单：{count} 笔</translation>
    </message>
</context>
</TS>
