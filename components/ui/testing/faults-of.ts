import axe from 'axe-core'

/** What axe finds wrong with what is drawn. Colours and page-wide landmarks need a browser: those are looked at there. */
export async function faultsOf(element: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
