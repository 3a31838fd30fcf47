type Drawing = {
  /** In CSS pixels; a row is one high. */
  readonly width: number
  readonly height: number
  /** How many marks lie on each row, lane by lane. */
  readonly rows: readonly Int32Array[]
  /** One for each lane. */
  readonly colours: readonly string[]
}

const edge = 2
const gap = 1
/** More marks on one row look like this many. */
const darkest = 6

/** Draws rows lane by lane, the darker the more lie on them; rows that look the same are drawn in one go. */
export function drawRows(canvas: HTMLCanvasElement, { width, height, rows, colours }: Drawing): void {
  const fine = devicePixelRatio || 1
  canvas.width = Math.round(width * fine)
  canvas.height = Math.round(height * fine)
  canvas.style.setProperty('width', `${width}px`)
  canvas.style.setProperty('height', `${height}px`)
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.scale(fine, fine)
  const wide = (width - 2 * edge + gap) / Math.max(1, rows.length) - gap
  rows.forEach((counts, lane) => {
    pen.fillStyle = colours[lane] ?? ''
    for (let from = 0; from < counts.length; ) {
      const depth = Math.min(darkest, counts[from] ?? 0)
      let until = from + 1
      while (until < counts.length && Math.min(darkest, counts[until] ?? 0) === depth) until++
      pen.globalAlpha = 0.4 + (0.6 * depth) / darkest
      if (depth > 0) pen.fillRect(edge + lane * (wide + gap), from, wide, until - from)
      from = until
    }
  })
}
