/**
 * A few regions stand for the whole table: the platform's full list of districts is the vendor's data.
 * Each entry: name, code, postcode of its first district, children.
 */
const REGIONS = [
  ['北京市', '110000', [['北京市', '110100', [['东城区', '110101', '100010'], ['西城区', '110102', '100032'], ['朝阳区', '110105', '100020'], ['海淀区', '110108', '100089']]]]],
  ['上海市', '310000', [['上海市', '310100', [['黄浦区', '310101', '200001'], ['徐汇区', '310104', '200030'], ['浦东新区', '310115', '200135']]]]],
  ['浙江省', '330000', [['杭州市', '330100', [['上城区', '330102', '310002'], ['西湖区', '330106', '310013'], ['余杭区', '330110', '311100']]], ['宁波市', '330200', [['海曙区', '330203', '315000'], ['江北区', '330205', '315020']]]]],
  ['广东省', '440000', [['广州市', '440100', [['荔湾区', '440103', '510170'], ['越秀区', '440104', '510030'], ['海珠区', '440105', '510300'], ['天河区', '440106', '510665']]], ['深圳市', '440300', [['罗湖区', '440303', '518001'], ['福田区', '440304', '518033'], ['南山区', '440305', '518052']]]]],
  ['四川省', '510000', [['成都市', '510100', [['锦江区', '510104', '610021'], ['青羊区', '510105', '610031'], ['武侯区', '510107', '610041']]]]],
];

const LEVELS = { province: 1, city: 2, region: 3 };

/** The chosen entries, from province down. */
function chosen(indexes, props) {
  const found = [];
  let list = REGIONS;
  for (let level = 0; level < (LEVELS[props.level] ?? 3); level++) {
    const entry = list[Math.min(indexes[level] ?? 0, list.length - 1)];
    found.push({ list, entry });
    list = Array.isArray(entry[2]) ? entry[2] : [];
  }
  return found;
}

/** The `region` mode of a picker, with a small table of regions. */
export const REGION_MODE = {
  dependent: true,
  columns: (props, indexes) => chosen(indexes, props).map(({ list }) => list.map(([name]) => name)),
  indexes(props) {
    const indexes = [];
    const wanted = Array.isArray(props.value) ? props.value : [];
    for (let level = 0; level < (LEVELS[props.level] ?? 3); level++) {
      const { list } = chosen(indexes, props)[level];
      indexes.push(Math.max(0, list.findIndex(([name]) => name === wanted[level])));
    }
    return indexes;
  },
  value: (indexes, props) => chosen(indexes, props).map(({ entry }) => entry[0]),
  detail(indexes, props) {
    const entries = chosen(indexes, props).map(({ entry }) => entry);
    const last = entries[entries.length - 1];
    const postcode = typeof last[2] === 'string' ? last[2] : '';
    return { value: entries.map(([name]) => name), code: entries.map(([, code]) => code), postcode };
  },
};
