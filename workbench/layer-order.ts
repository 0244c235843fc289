// Which style wins must not depend on which chunk happens to be fetched first: every style
// sheet of ours begins by naming the layers in their order.
import type { Plugin } from 'vite';

const order = '@layer tokens, base, parts, frame, pages;';

export function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'pre',
    transform(code, id) {
      return /workbench[\\/]src[\\/].*\.css$/.test(id) ? `${order}\n${code}` : null;
    },
  };
}
