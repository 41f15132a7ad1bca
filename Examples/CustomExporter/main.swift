internal import SyndicateProcess

ExporterProgram.main(LogExporter())
