/** One request of the client library, carried out: [MS-RichApi] as far as the host needs it (design §11). */
import { ExcelError, NULL_OBJECT, badArgument, isRemote, type Remote } from './remote';

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface RequestBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ResponseBody {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: Readonly<Record<string, unknown>>;
  readonly TraceIds?: readonly number[];
}

/** In the order of the actions; stops at the first error, and what was done before it stays done, as in Excel. */
export function execute(body: RequestBody, root: Remote, kept: Map<string, Remote>): ResponseBody {
  const resolved = new Map<number, Remote>();
  const keptHere = new Map<number, string>();
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  let location = '';
  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = act(action);
      results.push({ ActionId: action.Id, Value: value ?? null });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const failure = { Code: error.code, Message: error.message, Location: location, ActionIndex: index, HttpStatusCode: 400 };
      return { Results: results, Error: failure, TraceIds: traces };
    }
  }
  return { Results: results, TraceIds: traces };

  function act(action: Action): unknown {
    if (action.ActionType === 5) return void traces.push(action.Id);
    const object = resolve(action.ObjectPathId);
    location = `${object.type}.${camel(action.Name)}`;
    switch (action.ActionType) {
      case 1:
        return object === NULL_OBJECT ? null : reference(action.ObjectPathId);
      case 2:
        return pick(object, action.QueryInfo?.Select);
      case 3: {
        if (object === NULL_OBJECT) return null;
        if (action.Name === '_KeepReference') return void keep(action.ObjectPathId, object);
        if (action.Name === '_RemoveReference') return void kept.delete(String(action.ArgumentInfo?.Arguments?.[0]));
        const value = call(object, action.Name, action.ArgumentInfo);
        return isRemote(value) ? {} : value;
      }
      case 4: {
        const set = object.setters?.[action.Name];
        if (!set) throw new ExcelError('ApiNotFound', `The API ${object.type}.${action.Name} can't be set.`);
        return void set(action.ArgumentInfo?.Arguments?.[0]);
      }
      default:
        throw new Error(`The stand-in does not know action type ${action.ActionType}.`);
    }
  }

  function keep(id: number, object: Remote): void {
    const name = `ref-${kept.size}-${id}-${kept.size}`;
    kept.set(name, object);
    keptHere.set(id, name);
  }

  function reference(id: number): unknown {
    const name = keptHere.get(id);
    return name === undefined ? {} : { _ReferenceId: name };
  }

  function resolve(id: number): Remote {
    const known = resolved.get(id);
    if (known) return known;
    const path = body.ObjectPaths[String(id)];
    if (!path) throw new Error(`The request names no object path ${id}.`);
    const object = follow(path);
    resolved.set(id, object);
    return object;
  }

  function follow(path: ObjectPath): Remote {
    if (path.ObjectPathType === 1) return root;
    if (path.ObjectPathType === 7) return NULL_OBJECT;
    if (path.ObjectPathType === 6) {
      const object = kept.get(path.Name);
      if (!object) throw new ExcelError('InvalidReference', 'This reference is not valid for the current operation.');
      return object;
    }
    const parent = resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    location = `${parent.type}.${path.ObjectPathType === 5 ? 'getItem' : camel(path.Name)}`;
    if (path.ObjectPathType === 3) {
      const object = call(parent, path.Name, path.ArgumentInfo);
      if (!isRemote(object)) throw new Error(`${location} answers no object.`);
      return object;
    }
    const found = path.ObjectPathType === 4 ? parent.children?.[path.Name]?.() : parent.item?.(path.ArgumentInfo?.Arguments?.[0]);
    if (!found) throw new ExcelError('ApiNotFound', `The API ${location} can't be found.`);
    return found;
  }

  function call(object: Remote, name: string, info: ArgumentInfo | undefined): unknown {
    const method = object.methods?.[name];
    if (!method) throw new ExcelError('ApiNotFound', `The API ${object.type}.${camel(name)} can't be found.`);
    const paths = info?.ReferencedObjectPathIds ?? [];
    return method(...(info?.Arguments ?? []).map((argument, index) => (typeof paths[index] === 'number' && paths[index] !== 0 ? resolve(paths[index]) : argument)));
  }
}

/** What a load answers: only what was asked for, so that the client throws PropertyNotLoaded for the rest. */
function pick(object: Remote, select: readonly string[] | undefined): unknown {
  if (object === NULL_OBJECT) return null;
  if (object.items) return { _Items: object.items().map((item) => pick(item, select)) };
  const names = select?.length ? select : Object.keys(object.scalars ?? {});
  const answer: Record<string, unknown> = {};
  const deeper = new Map<string, string[]>();
  for (const path of names) {
    const [head = '', ...rest] = path.split('/');
    const name = pascal(head);
    if (rest.length > 0 || object.children?.[name]) deeper.set(name, [...(deeper.get(name) ?? []), ...(rest.length > 0 ? [rest.join('/')] : [])]);
    else if (object.scalars?.[name]) answer[name] = object.scalars[name]();
    else throw badArgument(`${object.type}.${head}`);
  }
  for (const [name, paths] of deeper) {
    const child = object.children?.[name]?.();
    if (!child) throw badArgument(`${object.type}.${name}`);
    answer[name] = pick(child, paths);
  }
  return answer;
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
