import { EditPage } from "../edit/EditPage.tsx";
import { Appearance } from "./Appearance.tsx";

/** The editor with the shell's own choices in its masthead. */
export const Editor = () => <EditPage actions={<Appearance />} />;
