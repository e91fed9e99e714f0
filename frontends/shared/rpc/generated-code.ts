/** What generated contracts call at run time; they are loaded with every microfrontend, this only once. */
export { enumDesc, fileDesc, messageDesc, serviceDesc, tsEnum } from "@bufbuild/protobuf/codegenv2";
