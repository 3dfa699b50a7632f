/** Names of the demo's residents: any likeness is chance, and no telephone number of theirs can be dialled. */
import type { Localized } from '../domain/vocabulary.js'
import { pick, type Random } from './random.js'

export const names = (zh_Hant: string, zh_Hans: string, en: string): Localized => ({ zh_Hant, zh_Hans, en })

const SURNAMES: readonly (readonly [string, string, string])[] = [
  ['陳', '陈', 'Chen'],
  ['林', '林', 'Lin'],
  ['黃', '黄', 'Huang'],
  ['張', '张', 'Zhang'],
  ['李', '李', 'Li'],
  ['王', '王', 'Wang'],
  ['吳', '吴', 'Wu'],
  ['劉', '刘', 'Liu'],
  ['蔡', '蔡', 'Cai'],
  ['楊', '杨', 'Yang'],
  ['許', '许', 'Xu'],
  ['鄭', '郑', 'Zheng'],
  ['謝', '谢', 'Xie'],
  ['郭', '郭', 'Guo'],
  ['洪', '洪', 'Hong'],
  ['邱', '邱', 'Qiu'],
  ['曾', '曾', 'Zeng'],
  ['廖', '廖', 'Liao'],
  ['賴', '赖', 'Lai'],
  ['徐', '徐', 'Xu'],
  ['周', '周', 'Zhou'],
  ['葉', '叶', 'Ye'],
  ['蘇', '苏', 'Su'],
  ['莊', '庄', 'Zhuang'],
  ['呂', '吕', 'Lü'],
  ['歐陽', '欧阳', 'Ouyang'],
]

const GIVEN: readonly (readonly [string, string, string])[] = [
  ['淑芬', '淑芬', 'Shufen'],
  ['建國', '建国', 'Jianguo'],
  ['美玲', '美玲', 'Meiling'],
  ['志偉', '志伟', 'Zhiwei'],
  ['雅婷', '雅婷', 'Yating'],
  ['俊傑', '俊杰', 'Junjie'],
  ['麗華', '丽华', 'Lihua'],
  ['文雄', '文雄', 'Wenxiong'],
  ['秀蘭', '秀兰', 'Xiulan'],
  ['家豪', '家豪', 'Jiahao'],
  ['慧君', '慧君', 'Huijun'],
  ['永昌', '永昌', 'Yongchang'],
  ['佳穎', '佳颖', 'Jiaying'],
  ['明哲', '明哲', 'Mingzhe'],
  ['玉珍', '玉珍', 'Yuzhen'],
  ['國強', '国强', 'Guoqiang'],
  ['思涵', '思涵', 'Sihan'],
  ['振宇', '振宇', 'Zhenyu'],
  ['曉雯', '晓雯', 'Xiaowen'],
  ['耀輝', '耀辉', 'Yaohui'],
  ['靜宜', '静宜', 'Jingyi'],
  ['德安', '德安', "De'an"],
  ['夢潔', '梦洁', 'Mengjie'],
  ['承恩', '承恩', "Cheng'en"],
  ['瑞芳', '瑞芳', 'Ruifang'],
  ['子軒', '子轩', 'Zixuan'],
  ['寶珠', '宝珠', 'Baozhu'],
  ['一鳴', '一鸣', 'Yiming'],
]

export function residentNames(random: Random): Localized {
  const [surname, given] = [pick(random, SURNAMES), pick(random, GIVEN)]
  return names(surname[0] + given[0], surname[1] + given[1], `${surname[2]} ${given[2]}`)
}

/**
 * A number that looks like one and is nobody's: 140 is given to machines, whose numbers have thirteen digits.
 * @param serial makes it the only one of its kind, below 100,000,000
 */
export function fictitiousPhone(serial: number): string {
  const digits = String(serial).padStart(8, '0')
  return `140 ${digits.slice(0, 4)} ${digits.slice(4)}`
}
