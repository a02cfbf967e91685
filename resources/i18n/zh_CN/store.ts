<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>store</name>
    <message>
        <source>The store is open for writing in another ShopDesk (process {pid_code} on {host}).</source>
        <translation>店铺数据正由另一个 ShopDesk 打开并可写入（{host} 上的进程 {pid_code}）。</translation>
    </message>
    <message>
        <source>Close that window or wait until its import has ended, then try again. Nothing was changed.</source>
        <translation>请关闭那个窗口，或等它导入完再试。数据没有任何改动。</translation>
    </message>
    <message>
        <source>The disk is full: nothing was changed in {file}.</source>
        <translation>磁盘已满：{file} 没有任何改动。</translation>
    </message>
    <message>
        <source>Free at least {needed_mb} MB on the disk that holds {path}, then try again.</source>
        <translation>请在 {path} 所在的磁盘上腾出至少 {needed_mb} MB 空间后再试。</translation>
    </message>
    <message>
        <source>{file} is in use by another program: nothing was changed.</source>
        <translation>{file} 正被其他程序占用：没有任何改动。</translation>
    </message>
    <message>
        <source>Close the other program or wait until it has finished, then try again.</source>
        <translation>请关闭那个程序，或等它用完后再试。</translation>
    </message>
    <message>
        <source>{path} cannot be opened.</source>
        <translation>无法打开 {path}。</translation>
    </message>
    <message>
        <source>Check that the folder is still there and that you may read and write in it.</source>
        <translation>请确认文件夹还在，并且您有权读写。</translation>
    </message>
    <message>
        <source>{file} is damaged.</source>
        <translation>{file} 已损坏。</translation>
    </message>
    <message>
        <source>Put back a backup with “shopdesk restore”; the newest ones lie in {folder}. The damaged file is kept.</source>
        <translation>请用 “shopdesk restore” 恢复备份；最近的备份在 {folder}。损坏的文件会保留。</translation>
    </message>
    <message>
        <source>{path} is not a ShopDesk store. It was left as it is.</source>
        <translation>{path} 不是 ShopDesk 的店铺数据文件，未做改动。</translation>
    </message>
    <message>
        <source>Choose another file, or put back a backup with “shopdesk restore”.</source>
        <translation>请另选文件，或用 “shopdesk restore” 恢复备份。</translation>
    </message>
    <message>
        <source>{path} is empty, but backups of it lie beside it. It was left as it is.</source>
        <translation>{path} 是空文件，但旁边有它的备份，未做改动。</translation>
    </message>
    <message>
        <source>Put back the newest backup from {folder}, or move the empty file away to begin anew.</source>
        <translation>请从 {folder} 恢复最新的备份；若要重新开始，请先移走这个空文件。</translation>
    </message>
    <message>
        <source>There is no store at {path}.</source>
        <translation>{path} 处没有店铺数据。</translation>
    </message>
    <message>
        <source>Import a file first, or name another store with --store.</source>
        <translation>请先导入文件，或用 --store 指定另一份店铺数据。</translation>
    </message>
    <message>
        <source>{file} was made by a newer ShopDesk and is not written to.</source>
        <translation>{file} 由更新版本的 ShopDesk 生成，本版本不会写入。</translation>
    </message>
    <message>
        <source>Update ShopDesk, or open a backup made by this version.</source>
        <translation>请升级 ShopDesk，或打开由本版本生成的备份。</translation>
    </message>
    <message>
        <source>{path} may only be read: nothing was changed.</source>
        <translation>{path} 只能读取：没有任何改动。</translation>
    </message>
    <message>
        <source>Copy the store to a folder you may write to, or ask for the right to write there.</source>
        <translation>请把店铺数据复制到可写的文件夹，或取得那里的写入权限。</translation>
    </message>
    <message>
        <source>There is no import {import_id} in the store.</source>
        <translation>店铺数据中没有编号为 {import_id} 的导入。</translation>
    </message>
    <message>
        <source>See “shopdesk imports” for the numbers.</source>
        <translation>编号可用 “shopdesk imports” 查看。</translation>
    </message>
    <message>
        <source>Later imports changed rows of import {import_id}: {later}.</source>
        <translation>之后的导入改动过第 {import_id} 次导入的行：{later}。</translation>
    </message>
    <message>
        <source>Undo those first, or undo them together with it (--with-later).</source>
        <translation>请先撤销那些导入，或连同它们一起撤销（--with-later）。</translation>
    </message>
    <message>
        <source>The backup cannot be written to {path}.</source>
        <translation>无法把备份写到 {path}。</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation>请选择一个存在且可写的文件夹。</translation>
    </message>
    <message>
        <source>{path} is no backup of a ShopDesk store, or it is damaged. Nothing was changed.</source>
        <translation>{path} 不是 ShopDesk 的备份，或已损坏。没有任何改动。</translation>
    </message>
    <message>
        <source>Choose another backup; the automatic ones lie in {folder}.</source>
        <translation>请另选备份；自动备份在 {folder}。</translation>
    </message>
    <message>
        <source>The store keeps {kept}; this file is in {other}.</source>
        <translation>店铺数据的币种是 {kept}，而这个文件是 {other}。</translation>
    </message>
    <message>
        <source>Keep amounts of another currency in a store of their own (--store).</source>
        <translation>不同币种的数据请存放在单独的店铺数据文件中（--store）。</translation>
    </message>
    <message>
        <source>SQLite finds the file damaged: {finding}.</source>
        <translation>SQLite 检查发现文件损坏：{finding}。</translation>
    </message>
    <message>
        <source>{rows} rows of {table} belong to no import.</source>
        <translation>{table} 中有 {rows} 行不属于任何导入。</translation>
    </message>
    <message>
        <source>{rows} rows of {table} point to rows that are not there.</source>
        <translation>{table} 中有 {rows} 行指向不存在的行。</translation>
    </message>
    <message>
        <source>{rows} rows of {table} differ from what the imports say.</source>
        <translation>{table} 中有 {rows} 行与导入内容不一致。</translation>
    </message>
    <message>
        <source>{table} differs from a full recount in {rows} rows.</source>
        <translation>{table} 与重新汇总的结果有 {rows} 行不同。</translation>
    </message>
    <message>
        <source>{path} is the store itself.</source>
        <translation>{path} 就是当前的店铺数据本身。</translation>
    </message>
    <message>
        <source>Choose another name for the backup.</source>
        <translation>请给备份换一个名称。</translation>
    </message>
</context>
</TS>
