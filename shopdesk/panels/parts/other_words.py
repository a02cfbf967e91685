"""What else are the window's commands called? Words by which Ctrl+K finds them, in both languages; none of them is shown.

To add one: a word in the line of its command (``commands.Command.name``), small letters.
"""

from __future__ import annotations

from collections.abc import Mapping

OTHER_WORDS: Mapping[str, tuple[str, ...]] = {
    "open_overview": ("首页", "主页", "待办清单", "销售额", "dashboard", "home", "money list", "to do", "sales"),
    "open_imports": ("待修正", "有误的行", "导入记录", "撤销导入", "rejected rows", "import history", "upload"),
    "open_selection": ("选款", "新品", "商品", "毛利", "利润", "products", "goods", "margin", "profit"),
    "open_tiers": ("客户", "会员", "老客", "复购", "召回", "customers", "repurchase", "rfm", "recall", "win back"),
    "open_replenishment": (
        "库存", "进货", "采购", "订货", "安全库存", "断货", "缺货", "滞销", "供应商",
        "stock", "inventory", "reorder", "purchase", "order sheets", "safety stock", "dead stock", "suppliers",
    ),
    "open_returns": ("售后", "退款", "退换货", "refunds", "after-sales", "cases"),
    "open_compliance": (
        "检查清单", "违禁词", "极限词", "广告法", "证照", "文案", "整改",
        "checklist", "certificates", "wording", "scan", "law",
    ),
    "open_summary": ("关账", "结账", "月结", "打印", "pdf", "导出 excel", "report", "close the month", "print", "export"),
    "open_rulebook": ("参数", "阈值", "门槛", "parameters", "thresholds", "numbers"),
    "settings": (
        "字号", "文字大小", "字体", "放大", "缩放", "隐私", "主题",
        "text size", "font size", "zoom", "privacy", "preferences", "options", "theme",
    ),
    "chinese": ("汉语", "chinese"),
    "english": ("英文", "英语"),
    "light": ("主题", "配色", "白天", "theme"),
    "dark": ("主题", "配色", "夜间", "黑色", "theme", "night"),
    "contrast": ("主题", "配色", "theme", "accessibility"),
    "open_files": ("导入文件", "选择文件", "import files"),
    "guide": ("帮助", "下载报表", "help", "download"),
    "shortcuts": ("帮助", "help", "keys"),
    "about": ("版本", "version"),
}  # fmt: skip
