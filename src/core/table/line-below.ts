/** Lines under a table that belong to no indicator: what explains it, and who signs it. */

const NOTE = /^(?:附?注|备注|说明|填表说明|编制说明|数据来源|资料来源|★|\*|※)/;
const SIGNATURE = /^(?:填[表报]|审[核批]|制表|报送|报表|联系|单位负责|统计负责|分管|主管|负责|签|盖章|日期)/;

/** A line under a table that explains it; its figures, where it has any, are no indicator's. */
export function isNote(text: string): boolean {
  return NOTE.test(text.trim()) && text.trim().length > 1;
}

/** A line to sign: names in it belong to one report, and to no pack. */
export function isSignature(text: string): boolean {
  return SIGNATURE.test(text.trim());
}
