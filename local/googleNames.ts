/** Every name that Google's messages and options have, whether we know it or not. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Options that each REST method takes. */
export const standard = words(
	"$.xgafv access_token alt callback fields key oauth_token prettyPrint quotaUser uploadType upload_protocol",
);

/** The kinds of request that Spreadsheets.batchUpdate takes. */
const sheetsRequests = words(`
	addBanding addChart addConditionalFormatRule addDataSource addDimensionGroup
	addFilterView addNamedRange addProtectedRange addSheet addSlicer addTable
	appendCells appendDimension autoFill autoResizeDimensions
	cancelDataSourceRefresh clearBasicFilter copyPaste createDeveloperMetadata
	cutPaste deleteBanding deleteConditionalFormatRule deleteDataSource
	deleteDeveloperMetadata deleteDimension deleteDimensionGroup deleteDuplicates
	deleteEmbeddedObject deleteFilterView deleteNamedRange deleteProtectedRange
	deleteRange deleteSheet deleteTable duplicateFilterView duplicateSheet
	findReplace insertDimension insertRange mergeCells moveDimension pasteData
	randomizeRange refreshDataSource repeatCell setBasicFilter setDataValidation
	sortRange textToColumns trimWhitespace unmergeCells updateBanding
	updateBorders updateCells updateChartSpec updateConditionalFormatRule
	updateDataSource updateDeveloperMetadata updateDimensionGroup
	updateDimensionProperties updateEmbeddedObjectBorder
	updateEmbeddedObjectPosition updateFilterView updateNamedRange
	updateProtectedRange updateSheetProperties updateSlicerSpec
	updateSpreadsheetProperties updateTable`);

/** Sheets v4, by the names of its messages. */
export const sheetsNames = {
	Request: sheetsRequests,
	BatchUpdateSpreadsheetRequest: words(
		"includeSpreadsheetInResponse requests responseIncludeGridData responseRanges",
	),
	BatchUpdateSpreadsheetResponse: words(
		"replies spreadsheetId updatedSpreadsheet",
	),
	BatchGetValuesResponse: words("spreadsheetId valueRanges"),
	ValueRange: words("majorDimension range values"),
	Spreadsheet: words(
		"dataSourceSchedules dataSources developerMetadata namedRanges properties sheets spreadsheetId spreadsheetUrl",
	),
	SpreadsheetProperties: words(
		"autoRecalc defaultFormat importFunctionsExternalUrlAccessAllowed iterativeCalculationSettings locale spreadsheetTheme timeZone title",
	),
	Sheet: words(
		"bandedRanges basicFilter charts columnGroups conditionalFormats data developerMetadata filterViews merges properties protectedRanges rowGroups slicers tables",
	),
	SheetProperties: words(
		"dataSourceSheetProperties gridProperties hidden index rightToLeft sheetId sheetType tabColor tabColorStyle title",
	),
	GridProperties: words(
		"columnCount columnGroupControlAfter frozenColumnCount frozenRowCount hideGridlines rowCount rowGroupControlAfter",
	),
	GridData: words("columnMetadata rowData rowMetadata startColumn startRow"),
	RowData: words("values"),
	CellData: words(
		"chipRuns dataSourceFormula dataSourceTable dataValidation effectiveFormat effectiveValue formattedValue hyperlink note pivotTable textFormatRuns userEnteredFormat userEnteredValue",
	),
	ExtendedValue: words(
		"boolValue errorValue formulaValue numberValue stringValue",
	),
	CellFormat: words(
		"backgroundColor backgroundColorStyle borders horizontalAlignment hyperlinkDisplayType numberFormat padding textDirection textFormat textRotation verticalAlignment wrapStrategy",
	),
	TextFormat: words(
		"bold fontFamily fontSize foregroundColor foregroundColorStyle italic link strikethrough underline",
	),
	NumberFormat: words("pattern type"),
	Color: words("alpha blue green red"),
	ColorStyle: words("rgbColor themeColor"),
	Padding: words("bottom left right top"),
	Borders: words("bottom left right top"),
	Border: words("color colorStyle style width"),
	DataValidationRule: words("condition inputMessage showCustomUi strict"),
	BooleanCondition: words("type values"),
	ConditionValue: words("relativeDate userEnteredValue"),
	ConditionalFormatRule: words("booleanRule gradientRule ranges"),
	BooleanRule: words("condition format"),
	ProtectedRange: words(
		"description editors namedRangeId protectedRangeId range requestingUserCanEdit tableId unprotectedRanges warningOnly",
	),
	Editors: words("domainUsersCanEdit groups users"),
	BasicFilter: words("criteria filterSpecs range sortSpecs tableId"),
	SortSpec: words(
		"backgroundColor backgroundColorStyle dataSourceColumnReference dimensionIndex foregroundColor foregroundColorStyle sortOrder",
	),
	GridCoordinate: words("columnIndex rowIndex sheetId"),
	GridRange: words(
		"endColumnIndex endRowIndex sheetId startColumnIndex startRowIndex",
	),
	DimensionRange: words("dimension endIndex sheetId startIndex"),
	DimensionProperties: words(
		"dataSourceColumnReference developerMetadata hiddenByFilter hiddenByUser pixelSize",
	),
	AddSheetRequest: words("properties"),
	DeleteSheetRequest: words("sheetId"),
	UpdateSheetPropertiesRequest: words("fields properties"),
	UpdateSpreadsheetPropertiesRequest: words("fields properties"),
	UpdateCellsRequest: words("fields range rows start"),
	AppendCellsRequest: words("fields rows sheetId tableId"),
	RepeatCellRequest: words("cell fields range"),
	CopyPasteRequest: words("destination pasteOrientation pasteType source"),
	SortRangeRequest: words("range sortSpecs"),
	SetDataValidationRequest: words("filteredRowsIncluded range rule"),
	InsertDimensionRequest: words("inheritFromBefore range"),
	DeleteDimensionRequest: words("range"),
	AppendDimensionRequest: words("dimension length sheetId"),
	MoveDimensionRequest: words("destinationIndex source"),
	UpdateDimensionPropertiesRequest: words(
		"dataSourceSheetRange fields properties range",
	),
	AddConditionalFormatRuleRequest: words("index rule"),
	DeleteConditionalFormatRuleRequest: words("index sheetId"),
	AddProtectedRangeRequest: words("protectedRange"),
	UpdateProtectedRangeRequest: words("fields protectedRange"),
	DeleteProtectedRangeRequest: words("protectedRangeId"),
	SetBasicFilterRequest: words("filter"),
} as const;

/** Drive v3. */
export const driveNames = {
	File: words(`
		appProperties capabilities clientEncryptionDetails contentHints
		contentRestrictions copyRequiresWriterPermission createdTime description
		downloadRestrictions driveId explicitlyTrashed exportLinks fileExtension
		folderColorRgb fullFileExtension hasAugmentedPermissions hasThumbnail
		headRevisionId iconLink id imageMediaMetadata inheritedPermissionsDisabled
		isAppAuthorized kind labelInfo lastModifyingUser linkShareMetadata
		md5Checksum mimeType modifiedByMe modifiedByMeTime modifiedTime name
		originalFilename ownedByMe owners parents permissionIds permissions
		properties quotaBytesUsed resourceKey sha1Checksum sha256Checksum shared
		sharedWithMeTime sharingUser shortcutDetails size spaces starred teamDriveId
		thumbnailLink thumbnailVersion trashed trashedTime trashingUser version
		videoMediaMetadata viewedByMe viewedByMeTime viewersCanCopyContent
		webContentLink webViewLink writersCanShare`),
	FileList: words("files incompleteSearch kind nextPageToken"),
	Permission: words(`
		allowFileDiscovery deleted displayName domain emailAddress expirationTime id
		inheritedPermissionsDisabled kind pendingOwner permissionDetails photoLink
		role teamDrivePermissionDetails type view`),
	PermissionList: words("kind nextPageToken permissions"),
} as const;

/** The options of each REST method, beside the standard ones. */
export const optionNames = {
	"Sheets.Spreadsheets.get": words(
		"excludeTablesInBandedRanges includeGridData ranges",
	),
	"Sheets.Spreadsheets.batchUpdate": [],
	"Sheets.Spreadsheets.Values.batchGet": words(
		"dateTimeRenderOption majorDimension ranges valueRenderOption",
	),
	"Drive.Files.get": words(
		"acknowledgeAbuse includeLabels includePermissionsForView supportsAllDrives supportsTeamDrives",
	),
	"Drive.Files.list": words(
		"corpora corpus driveId includeItemsFromAllDrives includeLabels includePermissionsForView includeTeamDriveItems orderBy pageSize pageToken q spaces supportsAllDrives supportsTeamDrives teamDriveId",
	),
	"Drive.Files.create": words(
		"enforceSingleParent ignoreDefaultVisibility includeLabels includePermissionsForView keepRevisionForever ocrLanguage supportsAllDrives supportsTeamDrives useContentAsIndexableText",
	),
	"Drive.Files.update": words(
		"addParents enforceSingleParent includeLabels includePermissionsForView keepRevisionForever ocrLanguage removeParents supportsAllDrives supportsTeamDrives useContentAsIndexableText",
	),
	"Drive.Files.copy": words(
		"enforceSingleParent ignoreDefaultVisibility includeLabels includePermissionsForView keepRevisionForever ocrLanguage supportsAllDrives supportsTeamDrives",
	),
	"Drive.Permissions.list": words(
		"includePermissionsForView pageSize pageToken supportsAllDrives supportsTeamDrives useDomainAdminAccess",
	),
	"Gmail.Users.History.list": words(
		"historyTypes labelId maxResults pageToken startHistoryId",
	),
	"Gmail.Users.Messages.list": words(
		"includeSpamTrash labelIds maxResults pageToken q",
	),
	"Gmail.Users.Messages.get": words("format metadataHeaders"),
} as const;
