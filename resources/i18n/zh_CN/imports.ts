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
<context>
    <name>FieldWords</name>
    <message>
        <source>{name} – {meaning}</source>
        <translation>{name}（{meaning}）</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Amount of the row</source>
        <translation>本行金额</translation>
    </message>
    <message>
        <source>Code of the listing</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>原价</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>是否退回</translation>
    </message>
    <message>
        <source>Sale or refund</source>
        <translation>销售或退款</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>收入</translation>
    </message>
    <message>
        <source>Expense</source>
        <translation>支出</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>To be sent back</source>
        <translation>是否需要退货</translation>
    </message>
    <message>
        <source>Discount of the line</source>
        <translation>本行优惠</translation>
    </message>
    <message>
        <source>State of the parcels</source>
        <translation>发货状态</translation>
    </message>
    <message>
        <source>Number of the variant</source>
        <translation>规格编号</translation>
    </message>
    <message>
        <source>Supplier's number of the goods</source>
        <translation>供货商货品编号</translation>
    </message>
    <message>
        <source>Corrected address</source>
        <translation>修改后的地址</translation>
    </message>
    <message>
        <source>the platform's number of the order</source>
        <translation>平台的订单编号</translation>
    </message>
    <message>
        <source>number of one product in an order</source>
        <translation>一单里一个商品的编号</translation>
    </message>
    <message>
        <source>number of the after-sales case</source>
        <translation>售后单的编号</translation>
    </message>
    <message>
        <source>the platform's number of the listing</source>
        <translation>平台的宝贝编号</translation>
    </message>
    <message>
        <source>your own code of the variant</source>
        <translation>自己给规格编的货号</translation>
    </message>
    <message>
        <source>colour, size and the like</source>
        <translation>颜色、尺码等</translation>
    </message>
    <message>
        <source>nick or customer number</source>
        <translation>昵称或客户编号</translation>
    </message>
    <message>
        <source>only province and city are kept</source>
        <translation>只保留省和市</translation>
    </message>
    <message>
        <source>kept only as a cipher</source>
        <translation>只保留加密值</translation>
    </message>
    <message>
        <source>what the product is called</source>
        <translation>商品叫什么</translation>
    </message>
    <message>
        <source>how many were sold</source>
        <translation>卖了几件</translation>
    </message>
    <message>
        <source>of one piece, as sold</source>
        <translation>一件的成交价</translation>
    </message>
    <message>
        <source>of one piece, as offered</source>
        <translation>一件的标价</translation>
    </message>
    <message>
        <source>what one piece costs you</source>
        <translation>一件的进价</translation>
    </message>
    <message>
        <source>what the buyer was to pay</source>
        <translation>买家应付的钱</translation>
    </message>
    <message>
        <source>goods after discounts, without postage</source>
        <translation>优惠后的货款，不含邮费</translation>
    </message>
    <message>
        <source>what the buyer really paid</source>
        <translation>买家实际付的钱</translation>
    </message>
    <message>
        <source>what went back to the buyer</source>
        <translation>退给买家的钱</translation>
    </message>
    <message>
        <source>money of the row</source>
        <translation>这一行的钱</translation>
    </message>
    <message>
        <source>where no other amount is given</source>
        <translation>没有其他金额时用</translation>
    </message>
    <message>
        <source>when the order was placed</source>
        <translation>什么时候下单</translation>
    </message>
    <message>
        <source>when the buyer paid</source>
        <translation>什么时候付款</translation>
    </message>
    <message>
        <source>when the parcel left</source>
        <translation>什么时候发货</translation>
    </message>
    <message>
        <source>when the buyer confirmed</source>
        <translation>什么时候确认收货</translation>
    </message>
    <message>
        <source>when the buyer asked for the refund</source>
        <translation>什么时候申请退款</translation>
    </message>
    <message>
        <source>when the money went back</source>
        <translation>什么时候退款到账</translation>
    </message>
    <message>
        <source>when the buyer sent it back</source>
        <translation>什么时候寄回</translation>
    </message>
    <message>
        <source>how many came back</source>
        <translation>退回几件</translation>
    </message>
    <message>
        <source>such as paid, shipped, closed</source>
        <translation>如已付款、已发货、交易关闭</translation>
    </message>
    <message>
        <source>refund only, return, exchange</source>
        <translation>仅退款、退货退款、换货</translation>
    </message>
    <message>
        <source>why it was returned</source>
        <translation>为什么退</translation>
    </message>
    <message>
        <source>how many you ordered</source>
        <translation>订了几件</translation>
    </message>
    <message>
        <source>how many arrived</source>
        <translation>到了几件</translation>
    </message>
    <message>
        <source>when you ordered</source>
        <translation>什么时候下的单</translation>
    </message>
    <message>
        <source>when it should arrive</source>
        <translation>预计什么时候到</translation>
    </message>
    <message>
        <source>when it arrived</source>
        <translation>什么时候到的</translation>
    </message>
    <message>
        <source>how many lie in the warehouse</source>
        <translation>仓库里有几件</translation>
    </message>
    <message>
        <source>sold but not yet sent</source>
        <translation>已卖出还没发</translation>
    </message>
    <message>
        <source>how many can still be sold</source>
        <translation>还能卖几件</translation>
    </message>
    <message>
        <source>on its way from the supplier</source>
        <translation>供货商已发、在路上</translation>
    </message>
    <message>
        <source>the day the stock was counted</source>
        <translation>哪天盘的</translation>
    </message>
    <message>
        <source>days from order to arrival</source>
        <translation>下单到到货要几天</translation>
    </message>
    <message>
        <source>the least the supplier sells</source>
        <translation>供货商最少卖几件</translation>
    </message>
    <message>
        <source>pieces in a carton</source>
        <translation>一箱几件</translation>
    </message>
    <message>
        <source>the day the row speaks of</source>
        <translation>这一行说的是哪天</translation>
    </message>
    <message>
        <source>last day the row speaks of</source>
        <translation>这一行说到哪天为止</translation>
    </message>
    <message>
        <source>money in or out</source>
        <translation>收入还是支出</translation>
    </message>
    <message>
        <source>when the money moved</source>
        <translation>钱什么时候动的</translation>
    </message>
    <message>
        <source>what the platform took</source>
        <translation>平台收的钱</translation>
    </message>
    <message>
        <source>an index of the platform, no count</source>
        <translation>平台指数，不是人数</translation>
    </message>
    <message>
        <source>what the advert cost</source>
        <translation>推广花的钱</translation>
    </message>
    <message>
        <source>sales the platform credits to the advert</source>
        <translation>平台算给推广的成交</translation>
    </message>
    <message>
        <source>as the listing shows it</source>
        <translation>页面上显示的</translation>
    </message>
    <message>
        <source>good, neutral or bad</source>
        <translation>好评、中评或差评</translation>
    </message>
    <message>
        <source>your own note on the order</source>
        <translation>自己在订单上的备注</translation>
    </message>
    <message>
        <source>number of a purchase</source>
        <translation>向供货商进货的单号</translation>
    </message>
</context>
<context>
    <name>ChangeFilter</name>
    <message>
        <source>Find in the rows</source>
        <translation>在行里查找</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>New ({n})</source>
        <translation>新增（{n}）</translation>
    </message>
    <message>
        <source>Changed ({n})</source>
        <translation>变更（{n}）</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>What the columns mean</source>
        <translation>各列的含义</translation>
    </message>
    <message>
        <source>Table of the file</source>
        <translation>文件里的表</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>每一行是</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>列对应的名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save, then show what it changes</source>
        <translation>只保存，先看变化</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save and import</source>
        <translation>保存并导入</translation>
    </message>
    <message>
        <source>What do the columns of {file} mean?</source>
        <translation>“{file}”的各列是什么？</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>Still needed: {fields}. Without them no row can be kept.</source>
        <translation>还缺少：{fields}。没有这些列，数据行无法导入。</translation>
    </message>
    <message>
        <source>All that is needed is there.</source>
        <translation>必需的列都有了。</translation>
    </message>
    <message>
        <source>Once the missing columns are chosen, the first rows are shown here.</source>
        <translation>补上缺少的列后，这里会显示前几行读出来的样子。</translation>
    </message>
</context>
<context>
    <name>MappingColumns</name>
    <message>
        <source>Column</source>
        <translation>文件里的列</translation>
    </message>
    <message>
        <source>Its first cells</source>
        <translation>前三个单元格</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>是什么</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>(no heading)</source>
        <translation>（没有标题）</translation>
    </message>
    <message>
        <source>Meaning of {column}</source>
        <translation>“{column}”是什么</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>已指定</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>很有把握</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>应该是</translation>
    </message>
    <message>
        <source>please check</source>
        <translation>请核对</translation>
    </message>
</context>
<context>
    <name>MappingTrial</name>
    <message>
        <source>So the first rows are read</source>
        <translation>前几行会读成这样</translation>
    </message>
    <message>
        <source>Reading the first rows…</source>
        <translation>正在读取前几行…</translation>
    </message>
    <message>
        <source>No row can be read with these columns.</source>
        <translation>按现在的列，一行也读不出来。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>in error</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>good</source>
        <translation>正常</translation>
    </message>
</context>
<context>
    <name>Mappings</name>
    <message>
        <source>“{name}” is saved.</source>
        <translation>已保存“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” is back.</source>
        <translation>已恢复“{name}”。</translation>
    </message>
    <message>
        <source>“{name}” is forgotten; what was imported by it stays.</source>
        <translation>已删除“{name}”；用它导入过的数据不受影响。</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>已导出到 {file}。</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Read a mapping</source>
        <translation>读取列对应</translation>
    </message>
    <message>
        <source>The mapping in {file} is saved.</source>
        <translation>已保存 {file} 里的列对应。</translation>
    </message>
</context>
<context>
    <name>MappingsBox</name>
    <message>
        <source>My mappings</source>
        <translation>我的列对应</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The rows are</source>
        <translation>每一行是</translation>
    </message>
    <message>
        <source>Columns that are imported</source>
        <translation>导入的列</translation>
    </message>
    <message>
        <source>No mapping is saved yet. Drop a table nobody knows, say once what its columns mean, and the next one like it is read without asking.</source>
        <translation>还没有保存过列对应。拖入一份不认识的表格，指定一次各列的含义，以后同样的表格直接识别。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>导出为文件…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Read from a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PasswordBox</name>
    <message>
        <source>Password needed</source>
        <translation>需要密码</translation>
    </message>
    <message>
        <source>“{file}” is locked</source>
        <translation>“{file}”有密码保护</translation>
    </message>
    <message>
        <source>The password opens this file once, on this computer. It is not kept anywhere.</source>
        <translation>密码只用来在本机打开这一次，不会保存。</translation>
    </message>
    <message>
        <source>This password does not open it. Mind capital letters and blanks.</source>
        <translation>密码不对。请留意大小写和空格。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>显示密码</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>不导入此文件</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>PasteBox</name>
    <message>
        <source>Paste a table</source>
        <translation>粘贴表格</translation>
    </message>
    <message>
        <source>Pasted table {day}</source>
        <translation>粘贴的表格 {day}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Show what it changes</source>
        <translation>查看变化</translation>
    </message>
    <message>
        <source>Import the copied table</source>
        <translation>导入复制的表格</translation>
    </message>
    <message>
        <source>It goes through the same preview as a file and can be undone like one. Rows without a date of their own take the date in the name: change it if they are of another day.</source>
        <translation>和文件一样先预览、后导入，也可以撤销。表里没有日期的，按名称里的日期算；如果是别的日子的数据，请改名称里的日期。</translation>
    </message>
</context>
<context>
    <name>RowForm</name>
    <message>
        <source>The other cells of the row</source>
        <translation>这一行的其他单元格</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>不要这一行</translation>
    </message>
    <message>
        <source>It is not imported and not asked for again; Ctrl+Z takes that back.</source>
        <translation>这一行不再导入，也不再提醒；按 Ctrl+Z 可撤回。</translation>
    </message>
    <message>
        <source>Bring the row in</source>
        <translation>导入这一行</translation>
    </message>
    <message>
        <source>Correct a row</source>
        <translation>修正一行</translation>
    </message>
    <message>
        <source>Choose a row on the left, correct its cells here, and bring it in.</source>
        <translation>在左边选一行，在这里改好单元格，再导入。</translation>
    </message>
    <message>
        <source>Row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>The row could not be parted into cells. Correct it in the file and import the file again.</source>
        <translation>这一行分不出单元格。请在文件里改好，重新导入文件。</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason and remedy</source>
        <translation>原因和办法</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>有误的行</translation>
    </message>
    <message>
        <source>Export as Excel…</source>
        <translation>导出为 Excel…</translation>
    </message>
    <message>
        <source>Correct many rows in Excel or WPS and drop the workbook here: its rows leave the tray.</source>
        <translation>行数多时，可导出到 Excel 或 WPS 里改，改好后把工作簿拖回来，改好的行就会导入。</translation>
    </message>
    <message>
        <source>Back to the files</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>No row waits here. Rows that an import cannot take come here, and nothing of them is lost.</source>
        <translation>没有待修正的行。导入不了的行会放在这里，不会丢。</translation>
    </message>
</context>
<context>
    <name>TwinGoods</name>
    <message>
        <source>Sold more</source>
        <translation>销量较多</translation>
    </message>
    <message>
        <source>Sold less</source>
        <translation>销量较少</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Choose a pair</source>
        <translation>请选择一组</translation>
    </message>
    <message>
        <source>Are these the same goods?</source>
        <translation>这是同一商品吗？</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>已售</translation>
    </message>
    <message>
        <source>Sold from</source>
        <translation>首次售出</translation>
    </message>
    <message>
        <source>Sold to</source>
        <translation>最近售出</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>现货</translation>
    </message>
    <message>
        <source>Nothing is merged by itself. Your word is kept in the journal; Ctrl+Z takes it back.</source>
        <translation>不会自动合并。你的结论记入行动记录，可按 Ctrl+Z 撤回。</translation>
    </message>
    <message>
        <source>Mend the code where it is kept, in the back office or the stock sheet: the next export then speaks of one.</source>
        <translation>请在后台或库存表里把编码改成一致，下次导出就只有一个编码。</translation>
    </message>
    <message>
        <source>They stay apart and are not asked for again.</source>
        <translation>两者分开统计，不再询问。</translation>
    </message>
    <message>
        <source>One is sold, the other lies in stock: if they are one, its stock is not counted when goods are ordered.</source>
        <translation>一个有销量，一个有库存：如果是同一商品，补货时就没有算上它的库存。</translation>
    </message>
    <message>
        <source>Both are sold: if they are one, its sales stand in two parts in every list.</source>
        <translation>两个都有销量：如果是同一商品，它的销量在各处都被拆成了两份。</translation>
    </message>
    <message>
        <source>If they are one, it stands twice in the list of goods.</source>
        <translation>如果是同一商品，它在商品列表里出现了两次。</translation>
    </message>
    <message>
        <source>Goods that may be one under two names</source>
        <translation>可能重码的商品</translation>
    </message>
    <message>
        <source>Back to the files</source>
        <translation>返回文件</translation>
    </message>
    <message>
        <source>No two codes or names are alike.</source>
        <translation>没有相近的编码或名称。</translation>
    </message>
    <message>
        <source>The same goods</source>
        <translation>是同一商品</translation>
    </message>
    <message>
        <source>Different goods</source>
        <translation>不是同一商品</translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>row {row} left out</source>
        <translation>第 {row} 行不导入</translation>
    </message>
</context>
<context>
    <name>imports_twins</name>
    <message>
        <source>full and half width</source>
        <translation>全角与半角</translation>
    </message>
    <message>
        <source>upper and lower case</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>a sign or copy mark at the end</source>
        <translation>末尾多了符号或“副本”字样</translation>
    </message>
    <message>
        <source>a blank</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>a dash or another sign</source>
        <translation>横线等符号</translation>
    </message>
    <message>
        <source>the letter O and the figure 0</source>
        <translation>字母 O 与数字 0</translation>
    </message>
    <message>
        <source>zeros in front</source>
        <translation>前导零</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同一商品</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同商品</translation>
    </message>
    <message>
        <source>{first} and {n} more</source>
        <translation>{first}等 {n} 处另有差异</translation>
    </message>
    <message>
        <source>Same goods or not: {first} and {second}</source>
        <translation>重码确认：{first} 与 {second}</translation>
    </message>
</context>
</TS>
