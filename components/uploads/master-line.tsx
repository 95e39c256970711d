"use client";

import { FileAudio } from "lucide-react";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { toast } from "sonner";
import { errorsAt } from "@/components/presets/field-errors";
import { type Saved, useSaving } from "@/components/presets/saving";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { type BeatDetails, detailsOf, givenDetails } from "./beat-details";
import { ChooseFiles } from "./choose-files";
import { DetailsFields } from "./details-fields";
import { LineActions } from "./line-actions";
import { LineProgress } from "./line-progress";
import { stateOf } from "./line-words";
import { useAutosave } from "./use-autosave";
import type { Line } from "./use-uploads";

export type MasterActions = {
  saveDetails: (uploadId: string, details: BeatDetails) => Promise<unknown>;
  /** Makes a draft, and publishes it if asked to; `id` is the beat's once there is one. */
  make: (
    uploadId: string,
    details: Record<string, unknown>,
    publish: boolean,
  ) => Promise<{ id: number | null; refused: Saved }>;
  cancel: (uploadId: string) => Promise<unknown>;
};

type MasterLineProps = {
  line: Line;
  actions: MasterActions;
  onFiles: (files: File[]) => void;
  onChange: () => void;
  accept: string;
};

/** A beat on its way in: how far it is, and beside it the form that it becomes a beat with. */
export function MasterLine({ line, actions, onFiles, onChange, accept }: MasterLineProps) {
  const filename = line.known?.filename ?? line.sending?.filename ?? "";
  const id = line.known?.id ?? line.sending?.id ?? null;
  const state = stateOf(line);
  const [details, setDetails] = useState(() => detailsOf(filename, line.known?.details ?? {}));
  useAutosave(id, details, actions.saveDetails);
  const name = details.title.trim() || filename;

  return (
    <li className="grid gap-6 border-b border-line py-7 lg:grid-cols-[18rem_minmax(0,1fr)] lg:gap-12">
      <div className="grid content-start gap-3">
        <div className="flex items-start justify-between gap-2">
          <p className="flex min-w-0 items-start gap-2.5 pt-1.5 font-semibold">
            <FileAudio aria-hidden className="mt-0.5 size-5 shrink-0 text-muted" />
            <span className="min-w-0 wrap-anywhere">{filename}</span>
          </p>
          <LineActions line={line} name={filename} cancel={actions.cancel} onGone={onChange} />
        </div>
        <LineProgress line={line} name={filename} />
        {state === "stopped" && (
          <ChooseFiles
            label="Choose the file again"
            about={filename}
            accept={accept}
            size="sm"
            onFiles={onFiles}
          />
        )}
      </div>
      {state === "refused" ? (
        <p className="text-muted">Nothing is made of this file. Take it off the list, and upload another.</p>
      ) : (
        <MasterForm
          {...{ id, name, details, actions, onChange }}
          isReady={state === "ready"}
          set={(change) => setDetails({ ...details, ...change })}
        />
      )}
    </li>
  );
}

type MasterFormProps = {
  id: string | null;
  name: string;
  details: BeatDetails;
  set: (change: Partial<BeatDetails>) => void;
  actions: MasterActions;
  isReady: boolean;
  onChange: () => void;
};

function MasterForm({ id, name, details, set, actions, isReady, onChange }: MasterFormProps) {
  const router = useRouter();
  const [publishing, setPublishing] = useState(false);
  const saving = useSaving({ done: publishing ? `“${name}” is published.` : `“${name}” is a draft.` });

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (id === null) return;
    const by = (event.nativeEvent as SubmitEvent).submitter;
    const publish = by instanceof HTMLButtonElement && by.value === "publish";
    setPublishing(publish);
    let made: number | null = null;
    const isDone = await saving.save(async () => {
      const answer = await actions.make(id, givenDetails(details), publish);
      made = answer.id;
      return answer.refused;
    });
    // What could be made but not published is a draft now, and no upload any more.
    if (!isDone && made === null) return;
    onChange();
    if (made !== null)
      toast.success("Give it a cover and a price next.", {
        action: { label: "Edit", onClick: () => router.push(`/backstage/beats/${made}`) },
      });
    router.refresh();
  }

  return (
    <form ref={saving.form} onSubmit={submit} noValidate aria-label={`About ${name}`} className="grid gap-5">
      <DetailsFields details={details} set={set} errors={saving.errors} prefix={id ? `${id}-` : "new-"} />
      {(saving.message || errorsAt(saving.errors, "upload")) && (
        <Notice tone="negative" live>
          {saving.message ?? errorsAt(saving.errors, "upload")?.join(" ")}
        </Notice>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" value="publish" variant="primary" pending={saving.saving} disabled={!isReady}>
          Publish
        </Button>
        <Button type="submit" value="draft" disabled={!isReady || saving.saving}>
          Save as a draft
        </Button>
        <p className="text-sm text-muted">
          {isReady
            ? "It can be heard at once when you publish it."
            : "What you type is kept. You can publish when the file is ready."}
        </p>
      </div>
    </form>
  );
}
