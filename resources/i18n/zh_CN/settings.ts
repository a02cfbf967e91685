<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动态效果</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Every choice holds at once and is kept on this computer.</source>
        <translation>改动立即生效，并记在这台电脑上。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>隐私</translation>
    </message>
</context>
<context>
    <name>RecipientsSwitch</name>
    <message>
        <source>Erase recipients</source>
        <translation>清除收货人信息</translation>
    </message>
    <message>
        <source>Names, phone numbers and streets go for good; orders, amounts and provinces stay.</source>
        <translation>姓名、电话和街道地址将彻底删除，订单、金额和省份保留。</translation>
    </message>
    <message>
        <source>Automatic backups are cleaned too: {n}.</source>
        <translation>{n} 份自动备份也一并清除。</translation>
    </message>
    <message>
        <source>Copies you made yourself are not touched.</source>
        <translation>你自己另存的副本不受影响。</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>From the next import on they are kept. They are shown masked, and never printed or exported.</source>
        <translation>从下次导入起保留。界面上打码显示，不打印也不导出。</translation>
    </message>
    <message>
        <source>Erased, but these files could not be cleaned: {files}. Close other programs that use them and switch again.</source>
        <translation>已清除，但这些文件未能清理：{files}。请关闭占用它们的程序后再切换一次。</translation>
    </message>
    <message>
        <source>Keep recipients</source>
        <translation>保留收货人信息</translation>
    </message>
    <message>
        <source>Off: names, phone numbers and streets are left out when files come in.</source>
        <translation>未开启：导入时不保存姓名、电话和街道地址。</translation>
    </message>
</context>
<context>
    <name>recipients_switch</name>
    <message>
        <source>Erase the recipients of {n} orders?</source>
        <translation>清除 {n} 笔订单的收货人信息？</translation>
    </message>
    <message>
        <source>Erased: the recipients of {n} orders.</source>
        <translation>已清除 {n} 笔订单的收货人信息。</translation>
    </message>
    <message>
        <source>Kept of {n} orders; shown masked, never printed or exported.</source>
        <translation>已保留 {n} 笔订单的收货人信息；界面上打码显示，不打印也不导出。</translation>
    </message>
</context>
</TS>
