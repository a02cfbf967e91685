<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>rules</name>
    <message>
        <source>The rule book has no {rule}.</source>
        <translation>规则簿里没有 {rule}。</translation>
    </message>
    <message>
        <source>“shopdesk rules” lists its entries.</source>
        <translation>用 “shopdesk rules” 可以列出全部规则。</translation>
    </message>
    <message>
        <source>{text} changes no rule.</source>
        <translation>{text} 不是对规则的修改。</translation>
    </message>
    <message>
        <source>Write it like summary.idle_days=60.</source>
        <translation>请写成 summary.idle_days=60 的样子。</translation>
    </message>
    <message>
        <source>{rule}: {text} is no number.</source>
        <translation>{rule}：{text} 不是数字。</translation>
    </message>
    <message>
        <source>{rule} (your own; default {default})</source>
        <translation>{rule}（自定；默认 {default}）</translation>
    </message>
    <message>
        <source>{rule} stays at {new}</source>
        <translation>{rule} 仍为 {new}</translation>
    </message>
    <message>
        <source>{rule}: {old} → {new}</source>
        <translation>{rule}：{old} → {new}</translation>
    </message>
    <message>
        <source>{rule}: {cause}</source>
        <translation>{rule}：{cause}</translation>
    </message>
    <message>
        <source>{given} does not lie between {low} and {high}.</source>
        <translation>{given}超出范围，可设 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>{given} is no whole number.</source>
        <translation>{given}不是整数。</translation>
    </message>
    <message>
        <source>{given} is more than {limit} (“{other}”).</source>
        <translation>{given}大于“{other}”的 {limit}。</translation>
    </message>
    <message>
        <source>{given} is less than {limit} (“{other}”).</source>
        <translation>{given}小于“{other}”的 {limit}。</translation>
    </message>
</context>
</TS>
