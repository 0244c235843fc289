// What stands above a picture or a page: what dragging does, larger, smaller, turned.
import type { ReactNode } from 'react';
import { IconButton } from '../parts/IconButton.tsx';
import { useWords } from '../words.ts';

/** What dragging does: marks a passage, marks a region, or moves what is shown. */
export type Tool = 'passage' | 'region' | 'move';

type Props = {
  readonly tools: readonly Tool[];
  readonly tool: Tool;
  /** `isByKeyboard`: it was not clicked, and whoever pressed it cannot drag. */
  readonly onTool: (tool: Tool, isByKeyboard: boolean) => void;
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
  readonly onRotate?: () => void;
  readonly children?: ReactNode;
};

const words: { readonly [T in Tool]: string } = {
  passage: 'mark-passage',
  region: 'mark-region',
  move: 'move',
};

export function ViewerTools(props: Props) {
  const { tools, tool, onTool, onZoom, onFit, onRotate, children } = props;
  const t = useWords('viewers');
  return (
    <div className="viewer-tools" role="toolbar" aria-label={t('tool')}>
      <div className="row">
        {tools.map((each) => (
          <button
            key={each}
            type="button"
            className="viewer-tool small"
            aria-pressed={tool === each}
            onClick={({ detail }) => onTool(each, detail === 0)}
          >
            {t(words[each])}
          </button>
        ))}
      </div>
      <div className="row">
        {children}
        <IconButton icon="minus" label={t('zoom-out')} onPress={() => onZoom(0.8)} />
        <IconButton icon="plus" label={t('zoom-in')} onPress={() => onZoom(1.25)} />
        <IconButton icon="zoom" label={t('zoom-fit')} onPress={onFit} />
        {onRotate !== undefined && (
          <IconButton icon="rotate" label={t('rotate')} onPress={onRotate} />
        )}
      </div>
    </div>
  );
}
