// Heavy components, loaded when something needs them: import('@portal/ui/rich').
export { default as Autocomplete } from "@mui/material/Autocomplete";
export { default as TextField } from "@mui/material/TextField";
