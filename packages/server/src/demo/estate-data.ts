/** Two estates that never were: 雲麓花園 by procedure B, and a smaller 錦繡灣 by procedure A, so that one sees them kept apart. */
import type { AppScope, Department, Localized, Role, Trade } from '../domain/vocabulary.js'
import { names } from './names-data.js'
import type { Turn } from './shifts.js'

export interface DemoGrant {
  readonly role: Role
  readonly departments?: readonly Department[]
}

export interface DemoTechnician {
  readonly departments: readonly Department[]
  readonly trades: readonly Trade[]
  /** Orders thought bearable at a time. */
  readonly capacity: number
  readonly turn: Turn
  readonly contractor?: true
}

/** Somebody who can sign in. */
export interface DemoPerson {
  readonly login: string
  readonly names: Localized
  readonly grants: readonly DemoGrant[]
  readonly technician?: DemoTechnician
}

export interface DemoBuilding {
  readonly code: string
  readonly floors: number
  /** Doors on each floor: room 2105 is floor 21, door 05. */
  readonly doors: number
  /** Place in the estate's plan, in metres. */
  readonly x: number
  readonly y: number
}

export interface DemoEstate {
  readonly code: string
  readonly names: Localized
  readonly settings: Readonly<Record<string, unknown>>
  readonly buildings: readonly DemoBuilding[]
  /** Share of the units whose residents are known. */
  readonly occupied: number
  readonly people: readonly DemoPerson[]
  /** Residents with an account, and where they live. */
  readonly residents: readonly { readonly login: string; readonly building: string; readonly room: string }[]
  readonly devices: readonly {
    readonly name: string
    readonly role: 'WALL_DISPLAY' | 'CLIENT_APP'
    readonly scopes: readonly AppScope[]
    readonly token: string
  }[]
}

/** Of every demo account. It is as public as this file, which is why a production start has none of them. */
export const DEMO_PASSWORD = 'dispatch-demo'

const staff = (login: string, name: Localized, ...grants: readonly DemoGrant[]): DemoPerson => ({
  login,
  names: name,
  grants,
})

const technician = (login: string, name: Localized, skills: Omit<DemoTechnician, 'capacity'>): DemoPerson => ({
  login,
  names: name,
  grants: [{ role: 'TECHNICIAN', departments: skills.departments }],
  technician: { capacity: 5, ...skills },
})

const electrician: readonly Trade[] = ['ELECTRICAL', 'AIR_CONDITIONING']
const plumber: readonly Trade[] = ['PLUMBING', 'GAS']
const engineering: readonly Department[] = ['ENGINEERING']

const general = staff('general', names('宋振邦', '宋振邦', 'Song Zhenbang'), { role: 'GENERAL_MANAGER' })
const auditor = staff('auditor', names('白正平', '白正平', 'Bai Zhengping'), { role: 'AUDITOR' })

const YUNLU: DemoEstate = {
  code: 'yunlu',
  names: names('雲麓花園', '云麓花园', 'Yunlu Garden'),
  // DIS-8 and the calendar: an office week, and a watch that is never thinned out for paid work.
  settings: { workingDays: [1, 2, 3, 4, 5, 6], routineReserve: { SECURITY: { working: 2, off: 2 } } },
  buildings: [
    { code: '1', floors: 30, doors: 4, x: 0, y: 0 },
    { code: '2', floors: 18, doors: 6, x: 70, y: 0 },
    { code: '3', floors: 18, doors: 4, x: 140, y: 0 },
    { code: '4', floors: 28, doors: 4, x: 210, y: 0 },
    { code: '5', floors: 24, doors: 4, x: 0, y: 90 },
    { code: '6', floors: 16, doors: 6, x: 70, y: 90 },
    { code: '7', floors: 26, doors: 6, x: 140, y: 90 },
    { code: '8', floors: 24, doors: 6, x: 210, y: 90 },
    { code: '9', floors: 18, doors: 8, x: 0, y: 180 },
    { code: '10', floors: 24, doors: 8, x: 70, y: 180 },
    { code: '11', floors: 30, doors: 4, x: 140, y: 180 },
    { code: '12', floors: 25, doors: 4, x: 210, y: 180 },
  ],
  occupied: 0.72,
  people: [
    staff('dispatcher', names('許詠詩', '许咏诗', 'Xu Yongshi'), { role: 'DISPATCHER' }),
    staff('dispatcher2', names('蘇嘉敏', '苏嘉敏', 'Su Jiamin'), { role: 'DISPATCHER' }),
    staff('frontdesk', names('何佩儀', '何佩仪', 'He Peiyi'), { role: 'FRONT_DESK' }),
    staff('control', names('曾國棟', '曾国栋', 'Zeng Guodong'), { role: 'CONTROL_ROOM' }),
    staff('area', names('潘曉彤', '潘晓彤', 'Pan Xiaotong'), { role: 'AREA_ASSISTANT' }),
    staff(
      'lead',
      names('袁麗萍', '袁丽萍', 'Yuan Liping'),
      { role: 'SERVICE_LEAD' },
      { role: 'DEPARTMENT_SUPERVISOR', departments: ['CUSTOMER_SERVICE'] },
    ),
    staff('manager', names('鄭啟文', '郑启文', 'Zheng Qiwen'), { role: 'CENTRE_MANAGER' }),
    general,
    staff('finance', names('葉淑芬', '叶淑芬', 'Ye Shufen'), { role: 'FINANCE' }),
    staff('warehouse', names('鍾偉雄', '钟伟雄', 'Zhong Weixiong'), { role: 'WAREHOUSE' }),
    staff('hr', names('杜雅琴', '杜雅琴', 'Du Yaqin'), { role: 'ADMIN_HR' }),
    staff('records', names('石文君', '石文君', 'Shi Wenjun'), { role: 'RECORDS_KEEPER' }),
    auditor,
    staff('supervisor', names('王建華', '王建华', 'Wang Jianhua'), {
      role: 'DEPARTMENT_SUPERVISOR',
      departments: engineering,
    }),
    staff('supervisor-environment', names('孫麗娟', '孙丽娟', 'Sun Lijuan'), {
      role: 'DEPARTMENT_SUPERVISOR',
      departments: ['CLEANING', 'LANDSCAPING'],
    }),
    staff('supervisor-security', names('郭永強', '郭永强', 'Guo Yongqiang'), {
      role: 'DEPARTMENT_SUPERVISOR',
      departments: ['SECURITY'],
    }),
    staff('supervisor-office', names('蔡慧敏', '蔡慧敏', 'Cai Huimin'), {
      role: 'DEPARTMENT_SUPERVISOR',
      departments: ['OFFICE'],
    }),
    technician('chen', names('陳志強', '陈志强', 'Chen ZQ'), {
      departments: engineering,
      trades: electrician,
      turn: { crew: 'four', place: 0 },
    }),
    technician('li', names('李國雄', '李国雄', 'Li GX'), {
      departments: engineering,
      trades: electrician,
      turn: { crew: 'four', place: 1 },
    }),
    technician('huang', names('黃偉明', '黄伟明', 'Huang WM'), {
      departments: engineering,
      trades: electrician,
      turn: { crew: 'four', place: 2 },
    }),
    technician('liang', names('梁少峰', '梁少峰', 'Liang SF'), {
      departments: engineering,
      trades: electrician,
      turn: { crew: 'four', place: 3 },
    }),
    technician('zhou', names('周家輝', '周家辉', 'Zhou JH'), {
      departments: engineering,
      trades: plumber,
      turn: { crew: 'four', place: 0 },
    }),
    technician('he', names('何永康', '何永康', 'He YK'), {
      departments: engineering,
      trades: plumber,
      turn: { crew: 'four', place: 1 },
    }),
    technician('wu', names('吳錦榮', '吴锦荣', 'Wu JR'), {
      departments: engineering,
      trades: plumber,
      turn: { crew: 'four', place: 2 },
    }),
    technician('lu', names('盧志豪', '卢志豪', 'Lu ZH'), {
      departments: engineering,
      trades: plumber,
      turn: { crew: 'four', place: 3 },
    }),
    technician('feng', names('馮玉蓮', '冯玉莲', 'Feng YL'), {
      departments: ['CLEANING'],
      trades: ['CLEANING'],
      turn: { crew: 'three', place: 0 },
    }),
    technician('deng', names('鄧秀英', '邓秀英', 'Deng XY'), {
      departments: ['CLEANING'],
      trades: ['CLEANING'],
      turn: { crew: 'three', place: 1 },
    }),
    technician('tan', names('譚月嫦', '谭月嫦', 'Tan YC'), {
      departments: ['CLEANING'],
      trades: ['CLEANING'],
      turn: { crew: 'three', place: 2 },
    }),
    technician('xie', names('謝文輝', '谢文辉', 'Xie WH'), {
      departments: ['SECURITY'],
      trades: ['SECURITY'],
      turn: { crew: 'two', place: 0 },
    }),
    technician('luo', names('羅德明', '罗德明', 'Luo DM'), {
      departments: ['SECURITY'],
      trades: ['SECURITY'],
      turn: { crew: 'two', place: 1 },
    }),
    technician('lin', names('林美珍', '林美珍', 'Lin MZ'), {
      departments: ['OFFICE'],
      trades: ['OFFICE'],
      turn: { crew: 'daily', place: 0 },
    }),
    technician('ma', names('馬建國', '马建国', 'Ma JG'), {
      departments: engineering,
      trades: ['AIR_CONDITIONING'],
      turn: { crew: 'daily', place: 0 },
      contractor: true,
    }),
    technician('fan', names('范長青', '范长青', 'Fan CQ'), {
      departments: ['LANDSCAPING'],
      trades: ['LANDSCAPING'],
      turn: { crew: 'daily', place: 0 },
      contractor: true,
    }),
  ],
  residents: [
    { login: 'resident', building: '8', room: '2105' },
    { login: 'resident2', building: '5', room: '1803' },
    { login: 'resident3', building: '3', room: '1204' },
    { login: 'resident4', building: '11', room: '0602' },
    { login: 'resident5', building: '1', room: '3001' },
    { login: 'resident6', building: '9', room: '0907' },
    { login: 'resident7', building: '2', room: '1406' },
    { login: 'resident8', building: '10', room: '2202' },
  ],
  devices: [
    { name: '大屏 Wall 1', role: 'WALL_DISPLAY', scopes: [], token: 'dd_demo-wall-yunlu' },
    {
      name: '業主 App Residents’ app',
      role: 'CLIENT_APP',
      scopes: ['BOARD_READ', 'REQUESTS_WRITE'],
      token: 'dd_demo-app-yunlu',
    },
  ],
}

const JINXIU: DemoEstate = {
  code: 'jinxiu',
  names: names('錦繡灣', '锦绣湾', 'Jinxiu Bay'),
  settings: { procedure: 'A' },
  buildings: [
    { code: '1', floors: 9, doors: 4, x: 0, y: 0 },
    { code: '2', floors: 9, doors: 4, x: 60, y: 0 },
    { code: '3', floors: 11, doors: 4, x: 30, y: 70 },
  ],
  occupied: 0.6,
  people: [
    staff('jx-dispatcher', names('方子晴', '方子晴', 'Fang Ziqing'), { role: 'DISPATCHER' }),
    staff('jx-frontdesk', names('江映雪', '江映雪', 'Jiang Yingxue'), { role: 'FRONT_DESK' }),
    staff('jx-supervisor', names('丁國良', '丁国良', 'Ding Guoliang'), {
      role: 'DEPARTMENT_SUPERVISOR',
      departments: ['ENGINEERING', 'CLEANING', 'LANDSCAPING', 'SECURITY', 'OFFICE'],
    }),
    staff('jx-lead', names('賀敏儀', '贺敏仪', 'He Minyi'), { role: 'SERVICE_LEAD' }),
    staff('jx-manager', names('岑志遠', '岑志远', 'Cen Zhiyuan'), { role: 'CENTRE_MANAGER' }),
    staff('jx-finance', names('龍佩玲', '龙佩玲', 'Long Peiling'), { role: 'FINANCE' }),
    staff('jx-records', names('康文萱', '康文萱', 'Kang Wenxuan'), { role: 'RECORDS_KEEPER' }),
    general,
    auditor,
    technician('jx-gao', names('高立新', '高立新', 'Gao LX'), {
      departments: engineering,
      trades: [...electrician, ...plumber],
      turn: { crew: 'two', place: 0 },
    }),
    technician('jx-yu', names('余海波', '余海波', 'Yu HB'), {
      departments: engineering,
      trades: [...electrician, ...plumber],
      turn: { crew: 'two', place: 1 },
    }),
    technician('jx-mo', names('莫翠萍', '莫翠萍', 'Mo CP'), {
      departments: ['CLEANING', 'LANDSCAPING', 'OFFICE'],
      trades: ['CLEANING', 'LANDSCAPING', 'OFFICE'],
      turn: { crew: 'daily', place: 0 },
    }),
    technician('jx-shi', names('施大同', '施大同', 'Shi DT'), {
      departments: ['SECURITY'],
      trades: ['SECURITY'],
      turn: { crew: 'daily', place: 0 },
    }),
  ],
  residents: [{ login: 'jx-resident', building: '2', room: '0803' }],
  devices: [{ name: '大屏 Wall 1', role: 'WALL_DISPLAY', scopes: [], token: 'dd_demo-wall-jinxiu' }],
}

export const ESTATES: readonly DemoEstate[] = [YUNLU, JINXIU]
