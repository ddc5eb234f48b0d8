/** The id of a heading as code hosts derive it, so that links work in both places. */
export function headingId(heading: string, taken: Set<string>): string {
  const plain = heading
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')
  const id = [plain, ...Array.from(taken, (_, i) => `${plain}-${i + 1}`)].find((one) => !taken.has(one)) ?? plain
  taken.add(id)
  return id
}
