<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>importing_sheets</name>
    <message>
        <source>“{file}” is empty.</source>
        <translation>“{file}”是空文件。</translation>
    </message>
    <message>
        <source>Download the export again and import the new file.</source>
        <translation>请重新下载报表，再导入新文件。</translation>
    </message>
    <message>
        <source>“{file}” is incomplete or damaged.</source>
        <translation>“{file}”不完整或已损坏。</translation>
    </message>
    <message>
        <source>Download the export again, or open it in Excel or WPS and save it as a new xlsx file.</source>
        <translation>请重新下载报表，或用 Excel、WPS 打开后另存为新的 xlsx 文件。</translation>
    </message>
    <message>
        <source>“{file}” is not a valid workbook: it holds parts that no spreadsheet program writes.</source>
        <translation>“{file}”不是有效的工作簿：里面有表格软件不会写出的内容。</translation>
    </message>
    <message>
        <source>Do not use this file if you do not know where it comes from; otherwise save it again in Excel or WPS.</source>
        <translation>来历不明的文件请不要使用；如果确实是自己的文件，请用 Excel 或 WPS 重新保存。</translation>
    </message>
    <message>
        <source>“{file}” is protected with a password.</source>
        <translation>“{file}”设有密码保护。</translation>
    </message>
    <message>
        <source>Open it in Excel or WPS, save it without a password, and import that copy.</source>
        <translation>请用 Excel 或 WPS 打开，取消密码后另存，再导入该副本。</translation>
    </message>
    <message>
        <source>“{file}” is no table: it is {what}.</source>
        <translation>“{file}”不是表格，而是{what}。</translation>
    </message>
    <message>
        <source>Choose the export as xlsx or csv.</source>
        <translation>请选择 xlsx 或 csv 格式的报表。</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a workbook of Excel 4 or older</source>
        <translation>Excel 4 或更早版本的工作簿</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>文字文档</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>no workbook</source>
        <translation>非工作簿文件</translation>
    </message>
    <message>
        <source>no text and no workbook</source>
        <translation>既非文本也非工作簿的文件</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>XML 文档</translation>
    </message>
    <message>
        <source>a web page without a table</source>
        <translation>没有表格的网页</translation>
    </message>
    <message>
        <source>“{file}” is an archive of files.</source>
        <translation>“{file}”是压缩包。</translation>
    </message>
    <message>
        <source>Unpack it first and import the tables inside.</source>
        <translation>请先解压，再导入里面的表格。</translation>
    </message>
    <message>
        <source>“{file}” needs more memory than reading a file may use.</source>
        <translation>读取“{file}”所需的内存超出了上限。</translation>
    </message>
    <message>
        <source>Export a shorter period, or save the sheet as csv and import that.</source>
        <translation>请缩短导出的时间范围，或将工作表另存为 csv 后再导入。</translation>
    </message>
    <message>
        <source>“{file}” unpacks to {megabytes} MB, which no honest export does: not imported.</source>
        <translation>“{file}”解压后达 {megabytes} MB，正常报表不会如此，未导入。</translation>
    </message>
    <message>
        <source>If the file is yours, open it in Excel or WPS and save it as csv.</source>
        <translation>如果确实是自己的文件，请用 Excel 或 WPS 打开并另存为 csv。</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” of “{file}” claims {cells} cells: not imported.</source>
        <translation>“{file}”的工作表“{sheet}”声称有 {cells} 个单元格，未导入。</translation>
    </message>
    <message>
        <source>A cell far away from the table was filled by accident; copy the table into a new workbook and import that.</source>
        <translation>可能是误在离表格很远的地方填了内容；请把表格复制到新工作簿后再导入。</translation>
    </message>
    <message>
        <source>In “{file}” a quotation mark opens on line {line_row} and is not closed properly.</source>
        <translation>“{file}”第 {line_row} 行有一个引号没有正确闭合。</translation>
    </message>
    <message>
        <source>Repair that line in a text editor, or export the table as xlsx.</source>
        <translation>请用文本编辑器修正该行，或改为导出 xlsx。</translation>
    </message>
    <message>
        <source>Line {line_row} of “{file}” is too long to belong to a table.</source>
        <translation>“{file}”第 {line_row} 行过长，不像是表格内容。</translation>
    </message>
    <message>
        <source>Export the table again, best as xlsx.</source>
        <translation>请重新导出，最好选 xlsx 格式。</translation>
    </message>
    <message>
        <source>In “{file}” a cell that begins on line {line_row} is too long to belong to a table.</source>
        <translation>“{file}”中从第 {line_row} 行开始的一个单元格过长，不像是表格内容。</translation>
    </message>
    <message>
        <source>A quotation mark is probably missing there: repair that line in a text editor, or export the table as xlsx.</source>
        <translation>那里很可能缺少引号：请用文本编辑器修正该行，或改为导出 xlsx。</translation>
    </message>
    <message>
        <source>“{encoding}” is no text encoding that can be read, so “{file}” was not opened.</source>
        <translation>“{encoding}”不是可以读取的文本编码，因此没有打开“{file}”。</translation>
    </message>
    <message>
        <source>Choose another encoding, or leave it to be recognised.</source>
        <translation>请选择其他编码，或留给程序自动识别。</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened: {reason}.</source>
        <translation>无法打开“{file}”：{reason}。</translation>
    </message>
    <message>
        <source>Check that the file is still there and that no other program holds it.</source>
        <translation>请确认文件还在原处，且没有被其他程序占用。</translation>
    </message>
    <message>
        <source>{n} lines are written in another encoding ({encoding}) than the rest and were read so: lines {rows}.</source>
        <translation>有 {n} 行的编码与其余部分不同（{encoding}），已按该编码读取：第 {rows} 行。</translation>
    </message>
    <message>
        <source>{n} lines hold characters that could not be decoded: lines {rows}.</source>
        <translation>有 {n} 行含有无法解码的字符：第 {rows} 行。</translation>
    </message>
    <message>
        <source>{n} lines hold NUL characters: lines {rows}.</source>
        <translation>有 {n} 行含有空字符（NUL）：第 {rows} 行。</translation>
    </message>
    <message>
        <source>{n} formulas have no stored result and were read as empty cells; open and save the file in Excel or WPS to fill them.</source>
        <translation>有 {n} 个公式没有保存计算结果，已按空单元格读取；用 Excel 或 WPS 打开并保存一次即可补上。</translation>
    </message>
    <message>
        <source>Some characters could not be decoded.</source>
        <translation>有部分字符无法解码。</translation>
    </message>
    <message>
        <source>{n} cells hold an error such as #N/A and were read as empty.</source>
        <translation>有 {n} 个单元格是错误值（如 #N/A），已按空单元格读取。</translation>
    </message>
    <message>
        <source>Reading “{file}” broke off: the file makes its reader fail.</source>
        <translation>读取“{file}”时中断：该文件导致读取程序出错退出。</translation>
    </message>
    <message>
        <source>“{file}” took too long: nothing was heard from its reader for {seconds} seconds.</source>
        <translation>读取“{file}”耗时过长：{seconds} 秒内没有任何进展。</translation>
    </message>
    <message>
        <source>Save the sheet as csv and import that, or export it again.</source>
        <translation>请将工作表另存为 csv 后再导入，或重新导出。</translation>
    </message>
    <message>
        <source>Save the sheet as csv and import that, or try again when the computer is less busy.</source>
        <translation>请将工作表另存为 csv 后再导入，或在电脑不忙时重试。</translation>
    </message>
    <message>
        <source>“{file}” is a folder without any table.</source>
        <translation>“{file}”是文件夹，里面没有表格。</translation>
    </message>
    <message>
        <source>Put the exports into it, or name the files themselves.</source>
        <translation>请把导出的表格放进去，或直接指定文件。</translation>
    </message>
    <message>
        <source>“{file}” is no ordinary file: it was not opened.</source>
        <translation>“{file}”不是普通文件，没有打开。</translation>
    </message>
    <message>
        <source>Save what it gives as a file and import that.</source>
        <translation>请先把内容存成文件，再导入。</translation>
    </message>
    <message>
        <source>Say what its columns are: shopdesk mapping {file}</source>
        <translation>请说明各列是什么：shopdesk mapping {file}</translation>
    </message>
    <message>
        <source>It looks most like {format}, but these columns are missing: {missing}.</source>
        <translation>它最像 {format}，但缺少这些列：{missing}。</translation>
    </message>
    <message>
        <source>{file} holds no table that is known.</source>
        <translation>{file} 里没有能识别的表格。</translation>
    </message>
    <message>
        <source>Import it on the command line with --password, or save it without a password and import that copy.</source>
        <translation>请在命令行用 --password 给出密码导入，或取消密码后另存，再导入该副本。</translation>
    </message>
    <message>
        <source>The password does not open “{file}”.</source>
        <translation>密码打不开“{file}”。</translation>
    </message>
    <message>
        <source>Type it again; capital and small letters are different ones.</source>
        <translation>请重新输入密码，注意区分大小写。</translation>
    </message>
    <message>
        <source>“{file}” is protected with a password in a way (AES) that cannot be opened here.</source>
        <translation>“{file}”用 AES 方式加了密码，这里无法打开。</translation>
    </message>
    <message>
        <source>Unpack the archive by hand with its password and import the tables inside.</source>
        <translation>请先用密码手动解压，再导入里面的表格。</translation>
    </message>
    <message>
        <source>“{file}” is an archive inside an archive inside an archive: not imported.</source>
        <translation>“{file}”是压缩包里的压缩包里的压缩包，没有导入。</translation>
    </message>
    <message>
        <source>“{file}” holds {n} files, more than are taken from one archive.</source>
        <translation>“{file}”里有 {n} 个文件，超过了一个压缩包可导入的数量。</translation>
    </message>
    <message>
        <source>Files of the archive that are no tables were left out: {names}</source>
        <translation>压缩包里不是表格的文件已略过：{names}</translation>
    </message>
    <message>
        <source>an archive without a table</source>
        <translation>不含表格的压缩包</translation>
    </message>
    <message>
        <source>What was copied is no table: it has no rows below its headings.</source>
        <translation>复制的内容不是表格：标题行下面没有数据行。</translation>
    </message>
    <message>
        <source>Select the headings and the rows, copy them, and paste again.</source>
        <translation>请把标题行和数据行一起选中，复制后再粘贴。</translation>
    </message>
    <message>
        <source>No cell of “{file}” is filled.</source>
        <translation>“{file}”里没有任何内容。</translation>
    </message>
    <message>
        <source>Look whether the rows are in another file, or download the export again.</source>
        <translation>请看看数据是不是在另一个文件里，或重新下载报表。</translation>
    </message>
</context>
</TS>
