import { configure } from '@testing-library/react'

/** Gives jsdom what our parts ask of a browser and it doesn't have. */
export function addBrowserParts(): void {
  // A machine that does much else at once is slow, not wrong.
  configure({ asyncUtilTimeout: 5000 })
  globalThis.PointerEvent ??= MouseEvent as typeof PointerEvent
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  Element.prototype.getAnimations ??= () => []
  Element.prototype.scrollIntoView ??= () => undefined
}
