// A field that is typed into, with what fits in a list below it. Down opens the list, arrows
// go through it, Enter or Tab takes what is pointed at, Escape closes. How many there are is
// said aloud; the focus stays in the field.
import './field.css';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useWords } from '../words.ts';
import { Field, type FieldProps, fieldControl, useAutoFocus } from './Field.tsx';
import { Icon, type IconName } from './Icon.tsx';
import { useFloating } from './use-floating.ts';

export type ComboRow = {
  readonly id: string;
  readonly text: string;
  readonly note?: string | undefined;
};

type Props = FieldProps & {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly rows: readonly ComboRow[];
  readonly onChoose: (id: string) => void;
  /** Said in the list's place where nothing fits; null: the list is not opened then. */
  readonly none: string | null;
  readonly icon: IconName;
  readonly autoFocus?: boolean;
  readonly opensOnFocus?: boolean;
  /** Enter and Tab take the first row where none is pointed at. */
  readonly takesFirst?: boolean;
  readonly onLeave?: () => void;
};

export function Combo(props: Props) {
  const { text, rows, none, icon, placeholder } = props;
  const t = useWords('parts');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useAutoFocus(field, props.autoFocus);
  const { isOpen, at, ...combo } = useCombo(props);
  useFloating(isOpen, { floating: list, anchor: field });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is pointed at
  useEffect(() => {
    list.current?.querySelector('[data-focused]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <Field {...props} id={id}>
      <div className="combo">
        <input
          {...fieldControl(id, props)}
          ref={field}
          type="text"
          className="input"
          dir="auto"
          placeholder={placeholder}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isOpen && rows.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={isOpen && at >= 0 ? `${id}-${at}` : undefined}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => combo.type(event.target.value)}
          onKeyDown={combo.onKeyDown}
          onFocus={combo.onFocus}
          onBlur={combo.onBlur}
        />
        {/* For the pointer alone: in the field, the Down key does the same. */}
        <button
          type="button"
          className="combo-button"
          tabIndex={-1}
          aria-hidden="true"
          onPointerDown={(event) => {
            event.preventDefault();
            field.current?.focus();
            combo.toggle();
          }}
        >
          <Icon name={icon} />
        </button>
      </div>
      <div
        ref={list}
        popover="manual"
        className="floating list-box"
        id={`${id}-list`}
        {...(rows.length === 0 ? {} : { role: 'listbox', 'aria-label': props.label })}
      >
        {rows.map((row, place) => (
          <Option
            key={row.id}
            id={`${id}-${place}`}
            row={row}
            isAt={place === at}
            onChoose={() => combo.choose(row.id)}
            onPoint={() => combo.point(row.id)}
          />
        ))}
        {rows.length === 0 && <p className="option">{none}</p>}
      </div>
      <span className="only-read-aloud" role="status">
        {isOpen && (rows.length === 0 ? none : t('choices', { count: rows.length }))}
      </span>
    </Field>
  );
}

type OptionProps = {
  readonly id: string;
  readonly row: ComboRow;
  readonly isAt: boolean;
  readonly onChoose: () => void;
  readonly onPoint: () => void;
};

function Option({ id, row, isAt, onChoose, onPoint }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the field
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
    <div
      id={id}
      role="option"
      className="option"
      aria-selected={isAt}
      data-focused={isAt ? '' : undefined}
      onPointerDown={(event) => event.preventDefault()}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <bdi>{row.text}</bdi>
      {row.note !== undefined && row.note !== '' && <bdi className="option-note">{row.note}</bdi>}
    </div>
  );
}

/** Whether the list is open, which row is pointed at, and what keys and pointer do. */
function useCombo(props: Props) {
  const { text, rows, none, opensOnFocus = false, takesFirst = false } = props;
  const [isWanted, want] = useState(false);
  // By its id: what is found comes in parts, and moves the rows.
  const [pointed, point] = useState<string | null>(null);
  const isOpen = isWanted && (rows.length > 0 || none !== null);
  const at = isOpen ? rows.findIndex(({ id }) => id === pointed) : -1;
  const close = () => {
    want(false);
    point(null);
  };
  const choose = (id: string) => {
    close();
    props.onChoose(id);
  };
  const step = (by: 1 | -1) => {
    want(true);
    const next =
      at === -1 ? (by === 1 ? 0 : rows.length - 1) : (at + by + rows.length) % rows.length;
    point(rows[next]?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A key that chooses among the suggestions of an input method is not ours.
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      step(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Escape' && isOpen) {
      event.preventDefault();
      close();
    } else if (key === 'Enter' || key === 'Tab') {
      const first = takesFirst && text.trim() !== '' ? rows[0] : undefined;
      const taken = rows[at] ?? first;
      if (key === 'Enter' && isOpen) event.preventDefault();
      if (taken !== undefined) choose(taken.id);
    }
  };
  return {
    ...{ isOpen, at, choose, point, onKeyDown },
    type: (next: string) => {
      want(true);
      point(null);
      props.onText(next);
    },
    toggle: () => (isOpen ? close() : want(true)),
    onFocus: () => opensOnFocus && want(true),
    onBlur: () => {
      close();
      props.onLeave?.();
    },
  };
}
