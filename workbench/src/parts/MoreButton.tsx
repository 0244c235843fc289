// Fetches the next page of a list, where there is one.
import { Button } from './Button.tsx';

type Props = {
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
  readonly words: string;
};

export function MoreButton({ list, words }: Props) {
  if (!list.hasNextPage) return null;
  return (
    <div>
      <Button isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
        {words}
      </Button>
    </div>
  );
}
