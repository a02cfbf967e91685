<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>decisions</name>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>no money for it now</source>
        <translation>暂时没有资金</translation>
    </message>
    <message>
        <source>too dear</source>
        <translation>太贵</translation>
    </message>
    <message>
        <source>goes out of the range</source>
        <translation>准备下架</translation>
    </message>
    <message>
        <source>the figures are doubtful</source>
        <translation>数据存疑</translation>
    </message>
    <message>
        <source>already done another way</source>
        <translation>已用其他方式处理</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已联系上</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无人接听</translation>
    </message>
    <message>
        <source>does not want to be contacted</source>
        <translation>不愿被联系</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>{until_on} is not after today.</source>
        <translation>{until_on} 不在今天之后。</translation>
    </message>
    <message>
        <source>A quantity or an amount cannot be negative.</source>
        <translation>数量和金额不能为负数。</translation>
    </message>
    <message>
        <source>Say why not: the reason is kept with the figures.</source>
        <translation>请写明原因：它会和当时的数据一起保存。</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>采纳</translation>
    </message>
    <message>
        <source>taken, edited</source>
        <translation>改后采纳</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>不采纳</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>稍后提醒</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Nothing has been decided yet.</source>
        <translation>还没有任何决定。</translation>
    </message>
    <message>
        <source>{state} until {until_on}</source>
        <translation>{state}，至 {until_on}</translation>
    </message>
    <message>
        <source>{state}, taken back</source>
        <translation>{state}（已撤回）</translation>
    </message>
    <message>
        <source>these are different goods</source>
        <translation>是不同商品</translation>
    </message>
    <message>
        <source>proof is at hand: certificate, test or registration</source>
        <translation>有凭证：证书、检测或注册备案</translation>
    </message>
    <message>
        <source>says nothing of the goods: service, idea, goal</source>
        <translation>不指向商品：服务、理念或目标</translation>
    </message>
    <message>
        <source>compares with our own goods only</source>
        <translation>只与本店自家商品比较</translation>
    </message>
    <message>
        <source>a tip for use or storage</source>
        <translation>使用或保存提示</translation>
    </message>
    <message>
        <source>a grade named by a standard</source>
        <translation>标准规定的分级名称</translation>
    </message>
    <message>
        <source>part of a product name or a registered mark</source>
        <translation>商品名或注册商标的一部分</translation>
    </message>
    <message>
        <source>an award or title of the state</source>
        <translation>国家规定的奖项或称号</translation>
    </message>
    <message>
        <source>a fact with its time, place and source</source>
        <translation>写明时间、范围和出处的事实</translation>
    </message>
    <message>
        <source>means something else here</source>
        <translation>此处另有所指（误报）</translation>
    </message>
    <message>
        <source>goods not back</source>
        <translation>货未退回</translation>
    </message>
    <message>
        <source>not in the state it was sent</source>
        <translation>与寄出时不符</translation>
    </message>
    <message>
        <source>past the return window</source>
        <translation>超过退货期</translation>
    </message>
    <message>
        <source>proof is missing</source>
        <translation>缺少凭证</translation>
    </message>
    <message>
        <source>agreed otherwise with the buyer</source>
        <translation>已与买家另行约定</translation>
    </message>
    <message>
        <source>not possible as the case stood</source>
        <translation>当时的状态不允许</translation>
    </message>
    <message>
        <source>a group purchase or one large order</source>
        <translation>团购或一次大单</translation>
    </message>
    <message>
        <source>out of stock, though no count says so</source>
        <translation>其实缺货，只是没有盘点记录</translation>
    </message>
    <message>
        <source>a wrong price or a test</source>
        <translation>标错价或测试</translation>
    </message>
    <message>
        <source>The week of {week_on} is not typical of {sku}</source>
        <translation>{sku} {week_on} 那周异常，预测不按那周的销量</translation>
    </message>
</context>
</TS>
