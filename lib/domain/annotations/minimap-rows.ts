/** A mark on the map of an article: from row to row, the last one included, in the lane of its kind. */
export type MapMark = { readonly from: number; readonly to: number; readonly lane: number }

/**
 * How many marks lie on each row of each lane; what reaches beyond the map counts at its edge. Takes time linear in the
 * number of marks and rows, however long the marks are.
 */
export function minimapRows(marks: Iterable<MapMark>, rows: number, lanes: number): Int32Array[] {
  // Where marks begin and end first; adding these up from the top gives how many there are.
  const counts = Array.from({ length: lanes }, () => new Int32Array(rows + 1))
  const within = (row: number) => Math.max(0, Math.min(rows - 1, Math.floor(row)))
  for (const { from, to, lane } of marks) {
    const column = counts[lane]
    if (!column || rows === 0) continue
    const [first, after] = [within(from), within(Math.max(from, to)) + 1]
    column[first] = (column[first] ?? 0) + 1
    column[after] = (column[after] ?? 0) - 1
  }
  for (const column of counts)
    for (let row = 1; row <= rows; row++) column[row] = (column[row] ?? 0) + (column[row - 1] ?? 0)
  return counts.map((column) => column.subarray(0, rows))
}
