"""Who buys, and where do they live? Invented nicks and real cities; names, streets and numbers masked as the platform does."""

from __future__ import annotations

from dataclasses import dataclass

from samples.dice import Dice


@dataclass(frozen=True)
class Buyer:
    """A buyer: nick, masked recipient and telephone, province, city, district, how gladly she comes back."""

    nick: str
    recipient: str
    mobile: str
    province: str
    city: str
    district: str
    loyalty: float
    tail: str

    @property
    def address(self) -> str:
        """The address as the back office shows it since it masks: down to the district."""
        return f"{self.province} {self.city} {self.district} ***"


# fmt: off
_PLACES = (  # province, city, districts, weight
    ("浙江省", "杭州市", "西湖区 余杭区 滨江区 萧山区", 9), ("浙江省", "宁波市", "鄞州区 海曙区", 5), ("浙江省", "金华市", "婺城区 义乌市", 3),
    ("江苏省", "南京市", "鼓楼区 江宁区 建邺区", 6), ("江苏省", "苏州市", "姑苏区 吴中区 昆山市", 6), ("江苏省", "无锡市", "梁溪区 滨湖区", 3),
    ("上海", "上海市", "浦东新区 闵行区 徐汇区 杨浦区", 9), ("北京", "北京市", "朝阳区 海淀区 丰台区", 7),
    ("广东省", "广州市", "天河区 番禺区 白云区", 7), ("广东省", "深圳市", "南山区 龙岗区 宝安区", 7), ("广东省", "佛山市", "顺德区 南海区", 4),
    ("山东省", "济南市", "历下区 槐荫区", 3), ("山东省", "青岛市", "市南区 黄岛区", 3), ("福建省", "厦门市", "思明区 集美区", 3),
    ("福建省", "福州市", "鼓楼区 仓山区", 2), ("四川省", "成都市", "武侯区 锦江区 双流区", 6), ("重庆", "重庆市", "渝北区 沙坪坝区", 4),
    ("湖北省", "武汉市", "洪山区 江汉区", 5), ("湖南省", "长沙市", "岳麓区 雨花区", 4), ("河南省", "郑州市", "金水区 二七区", 4),
    ("安徽省", "合肥市", "蜀山区 包河区", 3), ("江西省", "南昌市", "红谷滩区 东湖区", 2), ("陕西省", "西安市", "雁塔区 碑林区", 3),
    ("天津", "天津市", "南开区 河西区", 2), ("河北省", "石家庄市", "裕华区 长安区", 2), ("辽宁省", "沈阳市", "沈河区 铁西区", 2),
    ("辽宁省", "大连市", "沙河口区 甘井子区", 2), ("黑龙江省", "哈尔滨市", "南岗区 道里区", 2), ("吉林省", "长春市", "朝阳区 南关区", 1),
    ("山西省", "太原市", "小店区 迎泽区", 1), ("广西壮族自治区", "南宁市", "青秀区 西乡塘区", 2), ("云南省", "昆明市", "五华区 盘龙区", 2),
    ("贵州省", "贵阳市", "观山湖区 云岩区", 1), ("海南省", "海口市", "龙华区 美兰区", 1), ("甘肃省", "兰州市", "城关区", 1),
    ("内蒙古自治区", "呼和浩特市", "赛罕区", 1), ("新疆维吾尔自治区", "乌鲁木齐市", "天山区", 1), ("宁夏回族自治区", "银川市", "兴庆区", 1),
)
# fmt: on
FAR = ("新疆维吾尔自治区", "内蒙古自治区", "宁夏回族自治区", "甘肃省", "海南省")
_FAMILY_NAMES = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许邓韩冯曹"
_FIRST = (
    "爱吃西瓜的 不加糖的 晚睡的 爱晒太阳的 江南的 快乐的 南方的 想去海边的 会飞的 慢吞吞的 认真的 橘子味的 三月的 "
    "秋天的 住在山里的 微风里的 下雨天的 周末的 早起的 爱种花的 一碗 半颗 两只 云边的 屋顶上的 追光的 软软的 胖胖的"
).split()
_SECOND = (
    "小鹿 橘猫 土豆 柚子 桃子 可可 年糕 汤圆 豆包 松鼠 阿柴 鲸鱼 月亮 海豚 布丁 芋圆 柠檬 芝麻 团子 考拉 "
    "企鹅 刺猬 青柠 栗子 麻薯 花卷 奶茶 抹茶 花生 小满 阿宁 小禾 念念 糯米 星星 樱桃 山竹 荔枝 胡萝卜 兔子"
).split()


class Crowd:
    """Makes buyers whose nicks never repeat."""

    def __init__(self, dice: Dice) -> None:
        self._dice = dice
        self._nicks: set[str] = set()

    def buyer(self, nick: str | None = None) -> Buyer:
        """A new buyer, with a nick of her own or an invented one."""
        dice = self._dice
        while nick is None or nick in self._nicks:
            if dice.chance(0.2):
                nick = "tb" + dice.digits(8)
            else:
                nick = dice.pick(_FIRST) + dice.pick(_SECOND) + (str(dice.whole(1, 99)) if dice.chance(0.5) else "")
        self._nicks.add(nick)
        province, city, districts, _ = dice.weighted(_PLACES, [place[3] for place in _PLACES])
        return Buyer(
            nick,
            dice.pick(_FAMILY_NAMES) + "**",
            f"1{dice.pick(('38', '39', '58', '77', '86', '91'))}****0000",
            province,
            city,
            dice.pick(districts.split()),
            dice.whole(1, 100) / 100,
            f"{dice.whole(0, 9999):04d}",
        )
