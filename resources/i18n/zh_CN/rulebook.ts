<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>RulebookPanel</name>
    <message>
        <source>Rule book</source>
        <translation>规则簿</translation>
    </message>
    <message>
        <source>You have changed no rule yet: all have their defaults.</source>
        <translation>你还没有改过规则：全部用默认值。</translation>
    </message>
    <message>
        <source>No rule is called “{text}”.</source>
        <translation>没有找到“{text}”。</translation>
    </message>
    <message>
        <source>All {n} rules have their defaults.</source>
        <translation>全部 {n} 条规则都用默认值。</translation>
    </message>
    <message>
        <source>{section}, {n} of your own</source>
        <translation>{section}，{n} 条自定</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>还没有改动。</translation>
    </message>
    <message>
        <source>Find a rule: name, panel or code</source>
        <translation>查找规则：名称、页面或代码</translation>
    </message>
    <message>
        <source>Find a rule</source>
        <translation>查找规则</translation>
    </message>
    <message>
        <source>Only my own</source>
        <translation>只看自定</translation>
    </message>
    <message>
        <source>Changed last</source>
        <translation>最近改动</translation>
    </message>
    <message>
        <source>{day} · {old} → {new}</source>
        <translation>{day} · {old} → {new}</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>{low} to {high}</source>
        <translation>可设 {low} 到 {high}</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Back to default: {rule}</source>
        <translation>恢复默认：{rule}</translation>
    </message>
    <message>
        <source>Hide changes</source>
        <translation>收起改动</translation>
    </message>
    <message>
        <source>Changes ({n})</source>
        <translation>改动（{n}）</translation>
    </message>
    <message>
        <source>{at}: {old} → {new} (default)</source>
        <translation>{at}：{old} → {new}（默认）</translation>
    </message>
    <message>
        <source>{at}: {old} → {new}</source>
        <translation>{at}：{old} → {new}</translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation>“{text}”不是数字。</translation>
    </message>
    <message>
        <source>Your own; default {default}, {origin}</source>
        <translation>自定；默认 {default}，{origin}</translation>
    </message>
    <message>
        <source>Default, {origin}</source>
        <translation>默认，{origin}</translation>
    </message>
</context>
<context>
    <name>rulebook</name>
    <message>
        <source>{n} more rules fit; type more to narrow them down.</source>
        <translation>还有 {n} 条符合，多输入几个字可以缩小范围。</translation>
    </message>
    <message>
        <source>{own} of {n} rules have your own numbers; the others have their defaults.</source>
        <translation>{n} 条规则中有 {own} 条是你自己的数字，其余用默认值。</translation>
    </message>
</context>
</TS>
