import { configure } from "@testing-library/react";

// Parts of a page come after it; a machine that runs many tests at once needs longer for them than the usual second.
configure({ asyncUtilTimeout: 4_000 });
