// The addresses of the workbench. Every page is fetched when it is first opened, with
// its words. To add one, see workbench/README.md.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Failed } from './frame/Failed.tsx';
import { Frame } from './frame/Frame.tsx';
import { NotFound, NotFoundAlone } from './frame/NotFound.tsx';
import { Pending } from './frame/Pending.tsx';
import { problemOf } from './problem.ts';
import { queryClient, sessionQuery } from './queries.ts';
import { filters, parseSearch, writeSearch } from './search-text.ts';
import { loadWords } from './words.ts';

const root = createRootRoute({ notFoundComponent: NotFoundAlone });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  loader: () => loadWords('sign-in'),
  component: lazyRouteComponent(() => import('./pages/sign-in/SignIn.tsx'), 'SignIn'),
});

/** Whatever needs a session; without one, it leads to the sign-in page. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Frame,
  beforeLoad: async () => {
    try {
      await queryClient.ensureQueryData(sessionQuery);
    } catch (error) {
      if (problemOf(error).status === 401) throw redirect({ to: '/sign-in' });
      throw error;
    }
  },
});

const overview = createRoute({
  getParentRoute: () => inside,
  path: '/',
  loader: () => loadWords('overview', 'custody'),
  component: lazyRouteComponent(() => import('./pages/overview/OverviewPage.tsx'), 'OverviewPage'),
});

const activity = createRoute({
  getParentRoute: () => inside,
  path: '/activity',
  loader: () => loadWords('overview', 'custody'),
  component: lazyRouteComponent(() => import('./pages/overview/ActivityPage.tsx'), 'ActivityPage'),
});

const register = createRoute({
  getParentRoute: () => inside,
  path: '/register/$kind',
  validateSearch: filters('q', 'sort', 'contested', 'access'),
  loader: () => loadWords('register'),
  component: lazyRouteComponent(() => import('./pages/register/RegisterPage.tsx'), 'RegisterPage'),
});

const claims = createRoute({
  getParentRoute: () => inside,
  path: '/claims',
  validateSearch: filters('q', 'item', 'source', 'subject', 'predicate', 'state'),
  loader: () => loadWords('register'),
  component: lazyRouteComponent(() => import('./pages/register/ClaimsPage.tsx'), 'ClaimsPage'),
});

const clusters = createRoute({
  getParentRoute: () => inside,
  path: '/clusters',
  validateSearch: filters('q', 'disputed'),
  loader: () => loadWords('register'),
  component: lazyRouteComponent(() => import('./pages/register/ClustersPage.tsx'), 'ClustersPage'),
});

const entity = createRoute({
  getParentRoute: () => inside,
  path: '/entity/$id',
  validateSearch: filters('tab', 'claim'),
  loader: () => loadWords('entity'),
  component: lazyRouteComponent(() => import('./pages/entity/EntityPage.tsx'), 'EntityPage'),
});

const contested = createRoute({
  getParentRoute: () => inside,
  path: '/contested',
  validateSearch: filters('verdict', 'predicate', 'subject'),
  loader: () => loadWords('contested'),
  component: lazyRouteComponent(
    () => import('./pages/contested/ContestedPage.tsx'),
    'ContestedPage',
  ),
});

const judgements = createRoute({
  getParentRoute: () => inside,
  path: '/judgements',
  validateSearch: filters('judges', 'state', 'entity', 'cluster'),
  loader: () => loadWords('judgements'),
  component: lazyRouteComponent(
    () => import('./pages/judgements/JudgementsPage.tsx'),
    'JudgementsPage',
  ),
});

const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  loader: () => loadWords('settings'),
  component: lazyRouteComponent(() => import('./pages/settings/SettingsPage.tsx'), 'SettingsPage'),
});

const items = createRoute({
  getParentRoute: () => inside,
  path: '/items',
  validateSearch: filters('q', 'type', 'visibility', 'duplicates'),
  loader: () => loadWords('items'),
  component: lazyRouteComponent(() => import('./pages/items/ItemsPage.tsx'), 'ItemsPage'),
});

const receive = createRoute({
  getParentRoute: () => inside,
  path: '/items/receive',
  loader: () => loadWords('receive'),
  component: lazyRouteComponent(() => import('./pages/receive/ReceivePage.tsx'), 'ReceivePage'),
});

const item = createRoute({
  getParentRoute: () => inside,
  path: '/items/$id',
  validateSearch: filters('claim', 'p'),
  loader: () => loadWords('item', 'record', 'viewers'),
  component: lazyRouteComponent(() => import('./pages/item/ItemPage.tsx'), 'ItemPage'),
});

const tables = createRoute({
  getParentRoute: () => inside,
  path: '/tables',
  loader: () => loadWords('tables'),
  component: lazyRouteComponent(() => import('./pages/tables/TablesPage.tsx'), 'TablesPage'),
});

const importTable = createRoute({
  getParentRoute: () => inside,
  path: '/tables/import/$item',
  loader: () => loadWords('tables', 'cells'),
  component: lazyRouteComponent(() => import('./pages/tables/ImportPage.tsx'), 'ImportPage'),
});

const imported = createRoute({
  getParentRoute: () => inside,
  path: '/tables/$import',
  loader: () => loadWords('tables', 'cells'),
  component: lazyRouteComponent(() => import('./pages/tables/ImportedPage.tsx'), 'ImportedPage'),
});

const verify = createRoute({
  getParentRoute: () => inside,
  path: '/verify',
  validateSearch: filters('entry'),
  loader: () => loadWords('verify'),
  component: lazyRouteComponent(() => import('./pages/verify/VerifyPage.tsx'), 'VerifyPage'),
});

const linkage = createRoute({
  getParentRoute: () => inside,
  path: '/linkage',
  loader: () => loadWords('linkage'),
  component: lazyRouteComponent(() => import('./pages/linkage/LinkagePage.tsx'), 'LinkagePage'),
});

/** Any other address, so that whoever lost the way still has the navigation. */
const elsewhere = createRoute({
  getParentRoute: () => inside,
  path: '$',
  component: NotFound,
});

const routeTree = root.addChildren([
  signIn,
  inside.addChildren([
    overview,
    activity,
    register,
    claims,
    clusters,
    entity,
    contested,
    judgements,
    settings,
    items,
    receive,
    item,
    tables,
    importTable,
    imported,
    linkage,
    verify,
    elsewhere,
  ]),
]);

export const router = createRouter({
  routeTree,
  parseSearch,
  stringifySearch: writeSearch,
  defaultPreload: 'intent',
  defaultErrorComponent: Failed,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: Pending,
  defaultPendingMs: 300,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
