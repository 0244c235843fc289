// Where files are dropped, or chosen with the keyboard.
import { type DragEvent, useRef, useState } from 'react';
import { writeBytes } from '../../language.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useLanguage, useWords } from '../../words.ts';
import { type Dropped, filesChosen, filesIn } from './dropped-files.ts';

type Props = {
  readonly files: readonly Dropped[];
  readonly onFiles: (files: readonly Dropped[]) => void;
  readonly onClear: () => void;
};

export function DropPlace({ files, onFiles, onClear }: Props) {
  const t = useWords('receive');
  const language = useLanguage();
  const [isOver, setOver] = useState(false);
  const some = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const bytes = files.reduce((sum, { file }) => sum + file.size, 0);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesIn(event.dataTransfer).then(onFiles);
  };
  return (
    <section
      className="receive-drop"
      aria-label={t('files')}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="upload" />
      <p className="receive-drop-title">{t('drop')}</p>
      <div className="row">
        <Button icon="item" onPress={() => some.current?.click()}>
          {t('choose-files')}
        </Button>
        <Button icon="folder" onPress={() => folder.current?.click()}>
          {t('choose-folder')}
        </Button>
      </div>
      <Chooser of={some} label={t('choose-files')} onFiles={onFiles} />
      <Chooser of={folder} label={t('choose-folder')} onFiles={onFiles} isFolder />
      <p role="status">
        {files.length > 0 &&
          t('gathered', { count: files.length, size: writeBytes(bytes, language) })}
      </p>
      {files.length > 0 && (
        <>
          <ul className="receive-names small">
            {files.slice(0, 8).map(({ path, file }) => (
              <li key={path}>
                <bdi>{path}</bdi> <span className="soft">{writeBytes(file.size, language)}</span>
              </li>
            ))}
            {files.length > 8 && (
              <li className="soft">{t('and-more', { count: files.length - 8 })}</li>
            )}
          </ul>
          <Button small onPress={onClear}>
            {t('clear')}
          </Button>
        </>
      )}
    </section>
  );
}

type ChooserProps = {
  readonly of: React.RefObject<HTMLInputElement | null>;
  readonly label: string;
  readonly isFolder?: boolean;
  readonly onFiles: Props['onFiles'];
};

function Chooser({ of, label, isFolder = false, onFiles }: ChooserProps) {
  return (
    <input
      ref={of}
      type="file"
      multiple
      hidden
      aria-label={label}
      {...(isFolder ? { webkitdirectory: '' } : {})}
      onChange={(event) => {
        onFiles(filesChosen(event.currentTarget.files ?? new FileList()));
        event.currentTarget.value = '';
      }}
    />
  );
}
