"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";

/** A password box whose content can be looked at. */
export function PasswordInput(props: ComponentProps<"input">) {
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <Input {...props} type={shown ? "text" : "password"} className="pr-12" spellCheck={false} />
      <IconButton
        icon={shown ? EyeOff : Eye}
        label={shown ? "Hide the password" : "Show the password"}
        aria-controls={props.id}
        onClick={() => setShown(!shown)}
        className="absolute top-0 right-0"
      />
    </span>
  );
}
