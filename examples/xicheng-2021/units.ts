// The district's subdistricts and bureaus as its files call them, with the share of safety work that falls to each.

/** An office (单位) by the label its files carry. */
export interface Unit {
  readonly label: string;
  readonly weight: number;
}

const unit = ([label, weight]: readonly [string, number]): Unit => ({ label, weight });

export const subdistricts: readonly Unit[] = (
  [
    ["西长安街街道", 5],
    ["新街口街道", 8],
    ["月坛街道", 9],
    ["展览路街道", 10],
    ["德胜街道", 9],
    ["金融街街道", 7],
    ["什刹海街道", 9],
    ["大栅栏街道", 6],
    ["天桥街道", 5],
    ["椿树街道", 4],
    ["陶然亭街道", 4],
    ["广安门内街道", 6],
    ["牛街街道", 4],
    ["白纸坊街道", 7],
    ["广安门外街道", 10],
  ] as const
).map(unit);

/** Bureaus that have hazards and safety tasks of their own. */
export const safetyBureaus: readonly Unit[] = (
  [
    ["西城区应急管理局", 4],
    ["西城区消防救援支队", 6],
    ["西城区住房和城市建设委员会", 6],
    ["西城区市场监督管理局", 6],
    ["西城区城市管理委员会", 5],
    ["西城区房屋管理局", 4],
    ["西城区教育委员会", 3],
    ["西城区卫生健康委员会", 3],
    ["西城区文化和旅游局", 3],
    ["西城区商务局", 4],
  ] as const
).map(unit);

/** Bureaus of the district government that publish information and answer requests. */
export const publishingBureaus: readonly Unit[] = (
  [
    ["西城区人民政府办公室", 14],
    ["西城区发展和改革委员会", 5],
    ["西城区教育委员会", 7],
    ["西城区科技和信息化局", 3],
    ["西城区民政局", 5],
    ["西城区司法局", 3],
    ["西城区财政局", 6],
    ["西城区人力资源和社会保障局", 5],
    ["西城区生态环境局", 5],
    ["西城区住房和城市建设委员会", 7],
    ["西城区城市管理委员会", 5],
    ["西城区商务局", 4],
    ["西城区文化和旅游局", 4],
    ["西城区卫生健康委员会", 6],
    ["西城区退役军人事务局", 2],
    ["西城区应急管理局", 5],
    ["西城区审计局", 2],
    ["西城区国有资产监督管理委员会", 2],
    ["西城区市场监督管理局", 7],
    ["西城区统计局", 3],
    ["西城区园林绿化局", 3],
    ["西城区金融服务局", 3],
    ["西城区政务服务管理局", 5],
    ["西城区房屋管理局", 8],
    ["西城区医疗保障局", 3],
    ["西城区体育局", 2],
    ["西城区信访办公室", 2],
    ["西城区城市管理综合行政执法局", 5],
  ] as const
).map(unit);
